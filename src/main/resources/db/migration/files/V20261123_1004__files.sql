create schema files;

-- A stored file. Until the contribution that shows it is published, it is its uploader's alone.
create table files.file (
    id bigint primary key,
    space_id bigint references spaces.space,
    contribution_id bigint references contributions.contribution,
    uploaded_by_id bigint references people.person,
    content_type text not null,
    size_bytes bigint not null,
    blob text not null,
    sealed boolean not null default false,
    uploaded_at timestamptz not null
);
create index file_contribution on files.file (contribution_id);
create index file_uploaded_by on files.file (uploaded_by_id, uploaded_at desc);
