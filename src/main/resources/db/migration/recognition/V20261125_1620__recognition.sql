create schema recognition;

-- What one gave to another. Text, and what it is about, are sealed under the key of a space of the two, which nobody
-- sees as a place. The receiver chooses once what to do with it, and may choose again.
create table recognition.compliment (
    id bigint primary key,
    giver_id bigint not null references people.person,
    receiver_id bigint not null references people.person,
    space_id bigint not null references spaces.space,
    text text not null,
    about text,
    official boolean not null,
    shareable boolean not null,
    once text not null,
    given_at timestamptz not null,
    chosen_at timestamptz,
    thanked_at timestamptz,
    unique (giver_id, once, receiver_id),
    check (giver_id <> receiver_id)
);
create index compliment_receiver on recognition.compliment (receiver_id, given_at desc, id desc);
create index compliment_giver on recognition.compliment (giver_id, given_at desc, id desc);
create index compliment_pair on recognition.compliment (giver_id, receiver_id, given_at desc);
create index compliment_space on recognition.compliment (space_id);
create index compliment_new on recognition.compliment (receiver_id, given_at) where chosen_at is null;

-- What a team reads: a copy that its receiver shared, or what was given to the whole team. It stands in the closed space
-- of the team, as all that its members write there.
create table recognition.team_compliment (
    id bigint primary key,
    copy_of bigint unique references recognition.compliment on delete cascade,
    team_id bigint not null references people.team,
    space_id bigint not null references spaces.space,
    giver_id bigint not null references people.person,
    receiver_id bigint references people.person,
    text text not null,
    about_id bigint,
    official boolean not null,
    once text,
    given_at timestamptz not null,
    unique (giver_id, once),
    check ((copy_of is null) = (receiver_id is null)),
    check ((copy_of is null) = (once is not null))
);
create index team_compliment_space on recognition.team_compliment (space_id, given_at desc, id desc);
create index team_compliment_giver on recognition.team_compliment (giver_id, given_at desc, id desc)
    where copy_of is null;
