-- Letters that came back for good. Three of them, and no mail goes to that address until somebody says that it works.
create table shared.returned_mail (
    letter_id bigint primary key,
    address text not null,
    at timestamptz not null
);
create index returned_mail_by_address on shared.returned_mail (address);
