-- The latest of what somebody wrote is read from the index alone: of who wrote hundreds, each would cost a page of its own.
create index contribution_latest_of_author on contributions.contribution (author_id, published_at desc)
    include (id, root_id, parent_id)
    where state = 'published';
drop index contributions.contribution_latest;
