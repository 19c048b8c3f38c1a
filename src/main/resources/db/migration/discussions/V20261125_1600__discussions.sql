create schema discussions;

-- What a discussion has beyond every contribution. Texts are sealed as the contribution is; topics as they are typed,
-- while it is a draft. Where something was said last stands first in lists.
create table discussions.discussion (
    id bigint primary key references contributions.contribution,
    space_id bigint not null references spaces.space,
    typed_topics text not null default '',
    last_at timestamptz not null,
    resolved_at timestamptz,
    resolved_by bigint references people.person,
    conclusion text not null default '',
    version int not null default 0,
    check ((resolved_at is null) = (resolved_by is null)),
    check (resolved_at is not null or conclusion = '')
);
create index discussion_open on discussions.discussion (last_at desc, id desc) where resolved_at is null;
create index discussion_resolved on discussions.discussion (last_at desc, id desc) where resolved_at is not null;
create index discussion_space on discussions.discussion (space_id, last_at desc, id desc);

-- Who reacted to the first of a discussion or a message in it, and how; each person once with each.
create table discussions.reaction (
    contribution_id bigint not null references contributions.contribution,
    person_id bigint not null references people.person,
    reaction text not null check (reaction in ('agree', 'thanks', 'funny', 'surprising', 'thinking', 'done')),
    at timestamptz not null,
    primary key (contribution_id, reaction, person_id)
);
create index reaction_person on discussions.reaction (person_id);
