create schema steps;

-- When a step comes back to who takes it, and what they said then. What was learned is sealed as the step is.
create table steps.step (
    id bigint primary key references contributions.contribution,
    due_on date not null,
    state text not null default 'open' check (state in ('open', 'done', 'learned', 'dropped')),
    learned text not null default '',
    told_for date,
    ended_at timestamptz,
    check ((state = 'open') = (ended_at is null))
);
create index step_due on steps.step (due_on) where state = 'open';

-- Who takes a step that can still come back.
create view steps.taker as
select c.id, c.author_id as taker_id
from contributions.contribution c
join people.person p on p.id = c.author_id and p.state = 'active'
where c.kind = 'step' and c.state = 'published';
