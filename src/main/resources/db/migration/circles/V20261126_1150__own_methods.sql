-- A method of a circle's own: made from another, changed, and shared with the organisation if they wish.
create table circles.own_method (
    id bigint primary key,
    circle_id bigint not null references circles.circle,
    space_id bigint not null references spaces.space,
    once text not null,
    version int not null default 1,
    shared_text text,
    shared_by_id bigint references people.person,
    shared_at timestamptz,
    shared_version int,
    removed_at timestamptz,
    check ((shared_text is null) = (shared_at is null)),
    check ((shared_text is null) = (shared_by_id is null)),
    check ((shared_text is null) = (shared_version is null)),
    unique (circle_id, once)
);
create index own_method_shared on circles.own_method (shared_at) where shared_at is not null;
create index own_method_removed on circles.own_method (removed_at) where removed_at is not null;

-- What it was from the first on, as a file, sealed under the key of the circle.
create table circles.own_method_version (
    method_id bigint not null references circles.own_method on delete cascade,
    version int not null,
    text text not null,
    saved_by_id bigint not null references people.person,
    saved_at timestamptz not null,
    primary key (method_id, version)
);

-- The text of a circle's own method is sealed in a session too; that of a method everybody reads need not be.
alter table circles.session add column method_sealed boolean not null default false;
