-- When each question was asked, first reacted to by somebody else, and helped: for figures over many of them.
create view questions.first_reaction as
select q.id, c.author_id, c.published_at as asked_at,
       (select min(r.published_at)
        from contributions.contribution r
        where r.root_id = q.id and r.id <> q.id and r.state = 'published'
          and r.author_id is distinct from c.author_id) as reacted_at,
       case when q.outcome in ('helped', 'partly') then q.closed_at end as helped_at
from questions.question q
join contributions.contribution c on c.id = q.id and c.state = 'published' and c.origin is null;
