-- What stands in a file that is not sealed, taken out of these bytes of it; or why it was not, and how often that was tried.
create table files.file_text (
    file_id bigint primary key references files.file on delete cascade,
    blob text not null,
    tries integer not null,
    trouble text,
    body text not null default ''
);
-- Those among the files that may have something to say are few beside the pictures.
create index file_with_words on files.file (id) include (blob, size_bytes)
    where contribution_id is not null and not sealed and content_type not like 'image/%';
