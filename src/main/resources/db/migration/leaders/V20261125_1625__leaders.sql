create schema leaders;

-- What a lead wrote at a prompt. With a team it stands in the space of everyone and is shown at that team while its
-- author leads it; without one it stands in the author's notebook.
create table leaders.example (
    id bigint primary key references contributions.contribution,
    prompt text not null check (prompt in ('question', 'mistake', 'dissent', 'session')),
    team_id bigint references people.team
);
create index example_team on leaders.example (team_id) where team_id is not null;

-- To whom the prompt of this month was put; done says that nothing is asked any more, not what they did.
create table leaders.reminder (
    person_id bigint not null references people.person,
    month date not null,
    done boolean not null default false,
    primary key (person_id, month)
);

-- Who wants no prompts.
create table leaders.quiet (
    person_id bigint primary key references people.person
);
