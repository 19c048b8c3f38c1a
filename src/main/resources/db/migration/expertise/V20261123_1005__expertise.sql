create schema expertise;

-- A contribution offered to somebody who may help. Declining leaves no trace for others.
create table expertise.invitation (
    id bigint primary key,
    contribution_id bigint not null references contributions.contribution,
    person_id bigint not null references people.person,
    asker_id bigint references people.person,
    slot text not null check (slot in ('relevance', 'stretch', 'steward', 'follower', 'open')),
    stage int not null,
    reason text not null,
    state text not null check (state in ('open', 'declined', 'answered', 'lapsed')),
    offered_at timestamptz not null,
    ended_at timestamptz,
    unique (contribution_id, person_id)
);
create index invitation_person on expertise.invitation (person_id, state, offered_at desc);
create index invitation_asker on expertise.invitation (asker_id, offered_at desc);
