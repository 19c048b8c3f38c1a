-- Each mail that came in, once. Nothing of what it says; who sent it only of what could not be read and was set aside.
create table notifications.received_mail (
    key text primary key,
    at timestamptz not null,
    outcome text not null,
    attempts int not null default 0,
    sender text,
    size int
);
create index received_mail_by_time on notifications.received_mail (at desc);
