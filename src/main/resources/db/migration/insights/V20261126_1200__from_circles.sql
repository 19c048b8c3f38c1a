-- Told out of a session of a circle, of which nothing else is kept here: neither which, nor when, nor who was there.
alter table insights.insight add column from_circle boolean not null default false;

-- Of those who were there, whoever chose to be named with it.
create table insights.named (
    insight_id bigint not null references insights.insight on delete cascade,
    person_id bigint not null references people.person,
    primary key (insight_id, person_id)
);
