-- When each gets their next mail of the week, and when they got the last.
create table notifications.week (
    person_id bigint primary key references people.person,
    due_at timestamptz not null,
    written_at timestamptz
);
create index week_due on notifications.week (due_at);
