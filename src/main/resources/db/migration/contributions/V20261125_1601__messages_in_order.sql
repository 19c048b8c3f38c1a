-- A long discussion is read in pieces.
create index message_in_order on contributions.contribution (root_id, published_at, id)
    where kind = 'message' and state = 'published';
