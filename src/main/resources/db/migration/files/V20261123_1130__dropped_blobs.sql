-- Stored bytes that nothing shows any more: noted with the change that let go of them, deleted once that is certain.
create table files.dropped_blob (
    blob text primary key,
    dropped_at timestamptz not null
);
create index file_abandoned on files.file (uploaded_at) where contribution_id is null;
create index file_space on files.file (space_id);
