-- With the id, so that whoever walks from the newest back need not fetch what they then pass over.
create index contribution_newest_first on contributions.contribution (kind, published_at desc, id desc)
    where state = 'published';
drop index contributions.contribution_newest;
