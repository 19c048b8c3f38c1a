-- A file that is no picture has a name, sealed as its bytes are; its bytes may lie in pieces, whose keys stand in blob in
-- their order with a space between them.
alter table files.file add column name bytea;

-- A file that is on its way, piece by piece: whoever sends it goes on within a day, at any copy of Zwerm.
create table files.sending (
    id bigint primary key,
    sent_by_id bigint not null references people.person,
    name bytea not null,
    size_bytes bigint not null check (size_bytes > 0),
    received_bytes bigint not null default 0 check (received_bytes between 0 and size_bytes),
    blob text not null default '',
    begun_at timestamptz not null
);
create index sending_sent_by on files.sending (sent_by_id);
create index sending_begun on files.sending (begun_at);
