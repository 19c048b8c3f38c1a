create schema welcome;

-- Who is done with the first steps, or put them away; nothing else is kept of them.
create table welcome.first_steps_done (
    person_id bigint primary key references people.person,
    at timestamptz not null
);

-- Whoever came since this Zwerm was set up and is not done. Those who were here before need no first steps.
create view welcome.newcomer as
select p.id
from people.person p
join people.organisation o on p.joined_at >= o.set_up_at
where p.state = 'active'
  and not p.guest
  and not exists (select 1 from welcome.first_steps_done d where d.person_id = p.id);

insert into welcome.first_steps_done (person_id, at)
select id, now() from people.person where state = 'active';
