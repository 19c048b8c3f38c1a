-- An insight that somebody would tell everybody out of a session, while those who were there can object. What it says, and
-- whether anybody objected, is one sealed text of always the same size under the key of a space of theirs; who did is
-- nowhere. Once it is published or withdrawn, nothing of it stays here.
create table circles.proposal (
    id bigint primary key,
    space_id bigint not null references spaces.space,
    session_id bigint not null references circles.session,
    proposer_id bigint not null references people.person,
    text text not null,
    open_until timestamptz not null,
    told_at timestamptz,
    unique (session_id, proposer_id)
);
create index proposal_space on circles.proposal (space_id);
create index proposal_mine on circles.proposal (proposer_id);
create index proposal_over on circles.proposal (open_until);
