-- Who wrote which lines of a version that several wrote, beside the editor of that version, and numbered as they are: by the
-- version it took the place of. The lines are sealed as the revision is.
create table contributions.hand (
    contribution_id bigint not null,
    version int not null,
    place int not null,
    person_id bigint references people.person,
    lines text not null,
    primary key (contribution_id, version, place),
    foreign key (contribution_id, version) references contributions.revision on delete cascade
);
create index hand_by_person on contributions.hand (person_id);
