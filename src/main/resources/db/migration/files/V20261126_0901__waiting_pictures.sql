-- A picture that stands in no text yet. Whose it is can be computed with a key alone, when it came is not kept, its length
-- goes in steps; the bytes come into the folder of files with the text that shows them.
create table files.waiting_picture (
    id bigint primary key,
    whose bigint not null,
    sealed bytea not null,
    until date not null
);
alter table files.waiting_picture alter column sealed set storage external;
create index waiting_picture_until on files.waiting_picture (until);
