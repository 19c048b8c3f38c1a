-- What was sent and taken back within seconds was followed, edited and thanked for; when its author empties it all that goes.
alter table contributions.follower
    drop constraint follower_contribution_id_fkey,
    add constraint follower_contribution_id_fkey
        foreign key (contribution_id) references contributions.contribution on delete cascade;
alter table contributions.helped
    drop constraint helped_contribution_id_fkey,
    add constraint helped_contribution_id_fkey
        foreign key (contribution_id) references contributions.contribution on delete cascade;
alter table contributions.revision
    drop constraint revision_contribution_id_fkey,
    add constraint revision_contribution_id_fkey
        foreign key (contribution_id) references contributions.contribution on delete cascade;
