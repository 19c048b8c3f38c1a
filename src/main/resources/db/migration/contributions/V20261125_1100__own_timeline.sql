-- Looking back on what helped oneself, newest first.
drop index contributions.helped_person;
create index helped_person on contributions.helped (person_id, at desc);
