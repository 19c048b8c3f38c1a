-- Some of what a person should know is deliberately no contribution: a request for feedback, a mentorship, a place that
-- came free. Such a notice leads to a path, whose page decides who may see what; it says itself who is behind it.
alter table notifications.notice
    alter column about_id drop not null,
    add column path text check (path like '/%' and path not like '//%' and length(path) <= 200),
    add column who_id bigint references people.person,
    add constraint notice_of_one_thing check (num_nonnulls(about_id, path) = 1),
    add constraint notice_who_with_path check (who_id is null or path is not null);
create unique index notice_by_path on notifications.notice (person_id, kind, path) where path is not null;
create index notice_of_path on notifications.notice (path) where path is not null;
