create schema start;

-- When the first twelve weeks begin.
create table start.plan (
    one boolean primary key default true check (one),
    begins_on date not null
);

-- What an organiser says is done; what Zwerm can see for itself is not kept.
create table start.done (
    step text primary key,
    at timestamptz not null,
    by_id bigint not null references people.person
);

-- Who looks after a topic and is here.
create view start.topic_steward as
select distinct s.person_id
from people.topic_steward s
join people.person p on p.id = s.person_id and p.state = 'active';
