-- What stood in the place of a file before; it is sealed as the file itself is, and goes with it.
create table files.earlier (
    file_id bigint not null references files.file,
    number integer not null check (number > 0),
    uploaded_by_id bigint references people.person,
    content_type text not null,
    size_bytes bigint not null,
    blob text not null,
    name bytea,
    uploaded_at timestamptz not null,
    primary key (file_id, number)
);
