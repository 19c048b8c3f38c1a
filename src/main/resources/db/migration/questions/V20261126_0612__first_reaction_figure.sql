-- Who reacted first to what was asked by name here, where nothing is confidential; only for figures over many of them.
create view questions.first_reactor as
select c.id, c.space_id, c.author_id as asker_id, c.published_at as asked_at,
       first.author_id as reactor_id, first.published_at as reacted_at
from contributions.contribution c
left join lateral (
    select r.author_id, r.published_at
    from contributions.contribution r
    where r.root_id = c.id and r.id <> c.id and r.state = 'published' and r.author_id is distinct from c.author_id
    order by r.published_at
    limit 1) first on true
where c.kind = 'question' and c.state = 'published' and c.origin is null and not c.sealed and c.author_id is not null;

-- Made once a week; in minutes, -1 where it cannot be told.
create table questions.first_reaction_figure (
    space_id bigint primary key references spaces.space,
    questions int not null,
    median_minutes int not null,
    from_minutes int not null,
    to_minutes int not null,
    made_at timestamptz not null
);
