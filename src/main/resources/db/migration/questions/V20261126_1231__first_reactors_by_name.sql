-- What stands under a pseudonym may be the asker's own, so it is nobody's first reaction. A question that was closed
-- without any waited until then, and not until today.
create or replace view questions.first_reactor as
select c.id, c.space_id, c.author_id as asker_id, c.published_at as asked_at,
       first.author_id as reactor_id, first.published_at as reacted_at, q.closed_at
from contributions.contribution c
join questions.question q on q.id = c.id
left join lateral (
    select r.author_id, r.published_at
    from contributions.contribution r
    where r.root_id = c.id and r.id <> c.id and r.state = 'published' and r.author_id <> c.author_id
    order by r.published_at
    limit 1) first on true
where c.kind = 'question' and c.state = 'published' and c.origin is null and not c.sealed and c.author_id is not null;
