-- What somebody keeps of a session for themselves, sealed under the key of a space of their own; whoever else is in that
-- space was let in by them. It stays when the session is purged.
create table circles.outcome (
    id bigint primary key,
    space_id bigint not null references spaces.space,
    session_id bigint not null references circles.session,
    owner_id bigint not null references people.person,
    text text not null,
    shared boolean not null default false,
    made_at timestamptz not null,
    version int not null default 0,
    unique (session_id, owner_id)
);
create index outcome_mine on circles.outcome (owner_id, made_at);
create index outcome_space on circles.outcome (space_id);

-- The days on which it comes back to its owner; what it says on them is in the sealed text.
create table circles.outcome_due (
    outcome_id bigint not null references circles.outcome on delete cascade,
    about text not null check (about in ('helped', 'action', 'follow-up')),
    number int not null,
    due_on date not null,
    told_at timestamptz,
    settled_at timestamptz,
    primary key (outcome_id, about, number)
);
create index outcome_untold on circles.outcome_due (due_on) where told_at is null and settled_at is null;
