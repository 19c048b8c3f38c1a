create schema circles;

-- Colleagues who meet; its texts are sealed under the key of the space of its roster, and gone when it has ended.
create table circles.circle (
    id bigint primary key,
    space_id bigint not null references spaces.space,
    name text,
    purpose text,
    method_id text not null,
    rhythm text not null check (rhythm in ('weekly', 'two-weekly', 'monthly', 'six-weekly')),
    founder_id bigint not null references people.person,
    once text not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    version int not null default 0,
    check ((name is null) = (ended_at is not null)),
    unique (founder_id, once)
);

-- Who sits in it, and to which version of the agreement they said yes.
create table circles.seat (
    circle_id bigint not null references circles.circle on delete cascade,
    person_id bigint not null references people.person,
    since timestamptz not null,
    agreed_version int,
    agreed_at timestamptz,
    left_at timestamptz,
    check ((agreed_version is null) = (agreed_at is null)),
    primary key (circle_id, person_id)
);
create index seat_mine on circles.seat (person_id) where left_at is null;

-- One meeting. The room is one sealed document under the key of the space of those who take part.
create table circles.session (
    id bigint primary key,
    circle_id bigint not null references circles.circle,
    space_id bigint not null references spaces.space,
    method_id text not null,
    method_text text,
    state text not null check (state in ('planned', 'running', 'paused', 'closed', 'cancelled')),
    once text not null,
    starts_at timestamptz not null,
    minutes int not null check (minutes between 1 and 1440),
    calendar_id bigint not null,
    calendar_sequence int not null default 0,
    place text,
    started_at timestamptz,
    closed_at timestamptz,
    room text,
    version int not null default 0,
    due_at timestamptz,
    unique (circle_id, once)
);
create index session_of_circle on circles.session (circle_id, starts_at);
create index session_due on circles.session (due_at) where due_at is not null;

-- Who takes part: the circle's own, and guests, who say yes to the agreement for this session alone.
create table circles.participant (
    session_id bigint not null references circles.session on delete cascade,
    person_id bigint not null references people.person,
    guest boolean not null default false,
    coming boolean,
    agreed_version int,
    agreed_at timestamptz,
    attended_minutes int,
    role text,
    check ((agreed_version is null) = (agreed_at is null)),
    primary key (session_id, person_id)
);
create index participant_mine on circles.participant (person_id);
