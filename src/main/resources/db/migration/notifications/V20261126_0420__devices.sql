-- A browser that somebody wants messages in, as long as the session of that name lasts. What it says of itself when it
-- subscribes: where messages go, and with what they are encrypted.
create table notifications.device (
    id bigint primary key,
    person_id bigint not null references people.person,
    session text not null,
    endpoint text not null unique check (length(endpoint) <= 1000),
    browser_key bytea not null,
    auth bytea not null,
    since timestamptz not null
);
create index device_person on notifications.device (person_id);

alter table notifications.notice add column push_at timestamptz;
create index notice_to_push on notifications.notice (push_at) where push_at is not null and seen_at is null;
