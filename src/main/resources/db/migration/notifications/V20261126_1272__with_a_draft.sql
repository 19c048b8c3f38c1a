-- Nobody is told of what was taken back within seconds and then emptied.
alter table notifications.notice
    drop constraint notice_about_id_fkey,
    add constraint notice_about_id_fkey
        foreign key (about_id) references contributions.contribution on delete cascade;
