create schema needs;

-- How it stands with a need, beside what every contribution has; topics as they are typed, while it is a draft. Who works
-- on it is told only where whoever marked it said so.
create table needs.need (
    id bigint primary key references contributions.contribution,
    state text not null default 'open' check (state in ('open', 'working', 'there', 'withdrawn')),
    worker_id bigint references people.person,
    marked_by_id bigint references people.person,
    active_at timestamptz not null,
    typed_topics text not null default '',
    check (worker_id is null or state = 'working')
);
create index need_unmet on needs.need (active_at desc, id desc) where state in ('open', 'working');
create index need_active on needs.need (active_at desc, id desc);
create index need_worker on needs.need (worker_id);
create index need_marked_by on needs.need (marked_by_id);

-- "I need this too"; who joined chose to be named.
create table needs.joined (
    need_id bigint not null references needs.need,
    person_id bigint not null references people.person,
    at timestamptz not null,
    primary key (need_id, person_id)
);
create index joined_person on needs.joined (person_id);

-- What exists already, as somebody points to it. The sentence is sealed as the need is, and stands here rather than in
-- the contribution, so that only who may read what it points to reads it.
create table needs.pointer (
    id bigint primary key references contributions.contribution,
    need_id bigint not null references needs.need,
    target_id bigint not null references contributions.contribution,
    sentence text not null default ''
);
create index pointer_need on needs.pointer (need_id);
create index pointer_target on needs.pointer (target_id);

-- What this module reads of others.
create view needs.topic_of as
select ct.contribution_id, t.id, t.name
from contributions.contribution_topic ct
join people.topic t on t.id = ct.topic_id;
