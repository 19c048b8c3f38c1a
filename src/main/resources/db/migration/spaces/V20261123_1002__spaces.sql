create schema spaces;

-- Name and purpose of a confidential space are sealed under its own key.
create table spaces.space (
    id bigint primary key,
    kind text not null check (kind in ('open', 'closed', 'confidential')),
    confidential boolean not null generated always as (kind = 'confidential') stored,
    everyone boolean not null default false,
    name text not null,
    purpose text not null default '',
    created_at timestamptz not null,
    version int not null default 0,
    check (not everyone or kind = 'open'),
    unique (id, confidential)
);
create unique index space_everyone on spaces.space (everyone) where everyone;

-- Destroying the row is the purge of everything that stands in the space.
create table spaces.space_key (
    space_id bigint primary key references spaces.space,
    wrapped bytea not null
);

create table spaces.membership (
    space_id bigint not null references spaces.space,
    person_id bigint not null references people.person,
    role text not null check (role in ('member', 'steward', 'guest')),
    joined_at timestamptz not null,
    suspended_at timestamptz,
    primary key (space_id, person_id)
);
create index membership_person on spaces.membership (person_id, space_id);

create table spaces.join_request (
    space_id bigint not null references spaces.space,
    person_id bigint not null references people.person,
    asked_at timestamptz not null,
    primary key (space_id, person_id)
);

create table spaces.space_invitation (
    space_id bigint not null references spaces.space,
    person_id bigint not null references people.person,
    invited_by_id bigint not null references people.person,
    invited_at timestamptz not null,
    primary key (space_id, person_id)
);
create index space_invitation_person on spaces.space_invitation (person_id);

