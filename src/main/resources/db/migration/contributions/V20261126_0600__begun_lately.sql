-- What somebody began last, however much they wrote.
create index contribution_begun on contributions.contribution (author_id, published_at desc)
    where parent_id is null and state = 'published';
