-- What others than whoever keeps a page change in it waits until they accept it.
alter table knowledge.page add column changes_wait boolean not null default false;

-- What somebody would have a page say, over the version they read. Its texts are sealed as the space was in which it stands.
create table knowledge.suggestion (
    id bigint primary key,
    page_id bigint not null references knowledge.page on delete cascade,
    space_id bigint not null,
    sealed boolean not null,
    version int not null,
    title text not null,
    body text not null,
    why text not null,
    suggested_by bigint not null references people.person,
    suggested_at timestamptz not null,
    once text not null,
    state text not null default 'waiting' check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
    decided_by bigint references people.person,
    decided_at timestamptz,
    word text not null default '',
    unique (suggested_by, once)
);
create index suggestion_waiting on knowledge.suggestion (page_id, suggested_at) where state = 'waiting';
create index suggestion_of_page on knowledge.suggestion (page_id);
