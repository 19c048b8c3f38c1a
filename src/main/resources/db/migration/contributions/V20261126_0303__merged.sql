-- What a merge moved beneath the other thread, and who follows that one because of it: so that it can be undone exactly.
create table contributions.merged_part (
    act_id bigint not null references contributions.act on delete cascade,
    contribution_id bigint not null references contributions.contribution on delete cascade,
    primary key (act_id, contribution_id)
);
create index merged_part_contribution on contributions.merged_part (contribution_id);

create table contributions.merged_follower (
    act_id bigint not null references contributions.act on delete cascade,
    person_id bigint not null references people.person,
    primary key (act_id, person_id)
);
create index merged_follower_person on contributions.merged_follower (person_id);
