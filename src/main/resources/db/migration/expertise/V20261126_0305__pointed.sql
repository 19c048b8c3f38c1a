-- Who pointed to whom as somebody who may know: one for each question and asker. Who was pointed to sees it in the
-- reason; nobody else sees whether they accepted.
create table expertise.pointed (
    contribution_id bigint not null references contributions.contribution on delete cascade,
    by_id bigint not null references people.person,
    person_id bigint not null references people.person,
    at timestamptz not null,
    primary key (contribution_id, by_id)
);
create index pointed_by on expertise.pointed (by_id);
create index pointed_person on expertise.pointed (person_id);
