create schema ideas;

-- What an idea has beyond every contribution. Texts are sealed as the contribution is; topics as they are typed, while
-- it is a draft.
create table ideas.idea (
    id bigint primary key references contributions.contribution,
    for_whom text not null default '',
    need text not null default '',
    typed_topics text not null default ''
);

-- Whose view was asked for, and by whom. It is open until they give it or would rather not; which of the two it was,
-- nobody can tell.
create table ideas.asked (
    idea_id bigint not null references ideas.idea,
    person_id bigint not null references people.person,
    by_id bigint not null references people.person,
    at timestamptz not null,
    open boolean not null default true,
    primary key (idea_id, person_id)
);
create index asked_open on ideas.asked (person_id, at) where open;
create index asked_by on ideas.asked (by_id);
