-- The latest of what somebody wrote, of whatever kind: who wrote thousands has a page of today as quick as anybody's.
create index contribution_latest on contributions.contribution (author_id, published_at desc) where state = 'published';
