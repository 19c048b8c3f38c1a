create schema notifications;

-- What one person should know. The sentence is made when it is read, in their language, from what they may still read.
create table notifications.notice (
    id bigint primary key,
    person_id bigint not null references people.person,
    kind text not null,
    about_id bigint not null references contributions.contribution,
    told_at timestamptz not null,
    seen_at timestamptz,
    mail_at timestamptz,
    mailed_at timestamptz,
    unique (person_id, kind, about_id)
);
create index notice_person on notifications.notice (person_id, told_at desc);
create index notice_unseen on notifications.notice (person_id) where seen_at is null;
create index notice_to_mail on notifications.notice (mail_at) where mailed_at is null and seen_at is null;
