create schema feedback;

-- What somebody asked a few colleagues. Texts are sealed under the key of a space of them all, which nobody sees as a
-- place; each answer under the key of a space of its two. Purging destroys the keys.
create table feedback.request (
    id bigint primary key,
    asker_id bigint not null references people.person,
    space_id bigint not null references spaces.space,
    situation text not null,
    question text not null,
    until_at timestamptz not null,
    asked_at timestamptz not null,
    once text not null,
    told boolean not null default false,
    intention text,
    closed_at timestamptz,
    unique (asker_id, once)
);
create index request_asker on feedback.request (asker_id, asked_at desc);
create index request_asked_at on feedback.request (asked_at);
create index request_untold on feedback.request (until_at) where not told;

create table feedback.asked (
    id bigint primary key,
    request_id bigint not null references feedback.request on delete cascade,
    person_id bigint not null references people.person,
    space_id bigint not null references spaces.space,
    declined boolean not null default false,
    draft text,
    answer text,
    answered_at timestamptz,
    thanked_at timestamptz,
    unique (request_id, person_id),
    check ((answer is null) = (answered_at is null)),
    check (not declined or answer is null and draft is null)
);
create index asked_person on feedback.asked (person_id);
