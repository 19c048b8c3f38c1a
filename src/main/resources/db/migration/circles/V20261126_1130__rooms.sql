-- Where the method must have one: who leads it, trained for that.
alter table circles.session add column trained_id bigint references people.person;

create index participant_roles on circles.participant (session_id, role) where role is not null;
