-- Who wants to be the first to react to a newcomer.
alter table people.person add column welcomes boolean not null default false;
create index person_welcoming on people.person (id) where welcomes and state = 'active';
