-- "I tried this: it did, or did not, work", with a line of context sealed as the thing is. Whether it also said
-- "This helped me too" for whoever tried it is kept, so that taking it back takes that back too.
create table contributions.tried (
    contribution_id bigint not null references contributions.contribution on delete cascade,
    person_id bigint not null references people.person,
    worked boolean not null,
    line text not null,
    thanked boolean not null,
    at timestamptz not null,
    primary key (contribution_id, person_id)
);
create index tried_person on contributions.tried (person_id);
