-- Nobody is asked about what was taken back within seconds and then emptied.
alter table expertise.invitation
    drop constraint invitation_contribution_id_fkey,
    add constraint invitation_contribution_id_fkey
        foreign key (contribution_id) references contributions.contribution on delete cascade;
