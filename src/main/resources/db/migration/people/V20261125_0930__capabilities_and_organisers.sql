-- Which capabilities are on, by their keys. Who uses Zwerm already gets what a new organisation begins with.
alter table people.organisation add column switched_on text[] not null default '{}';
update people.organisation set switched_on = '{recognition,discussions,steps,needs}';

-- Who switches them on; rights over persons and settings stay with administrators.
alter table people.person add column organiser boolean not null default false;
