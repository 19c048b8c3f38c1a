-- A topic has one name that is shown, and others by which it is found; one that was merged into another is there no
-- more, and its name and address lead to the other.
alter table people.topic add column merged_into_id bigint references people.topic check (merged_into_id <> id);
create index topic_merged_into on people.topic (merged_into_id) where merged_into_id is not null;

create table people.topic_synonym (
    name text not null check (length(name) between 1 and 100),
    topic_id bigint not null references people.topic,
    added_at timestamptz not null
);
create unique index topic_synonym_name on people.topic_synonym (lower(name));
create index topic_synonym_topic on people.topic_synonym (topic_id);

-- Whoever carries a topic carries what it was merged into as well; from which one, so that it can be undone.
alter table people.offered_topic add column from_topic_id bigint references people.topic;
alter table people.sought_topic add column from_topic_id bigint references people.topic;
alter table people.topic_follower add column from_topic_id bigint references people.topic;
alter table people.topic_steward add column from_topic_id bigint references people.topic;

-- What was done to topics, for everybody to read; nothing in it is ever changed.
create table people.topic_act (
    id bigint primary key,
    topic_id bigint not null references people.topic,
    at timestamptz not null,
    by_id bigint references people.person,
    what text not null,
    detail text not null default ''
);
create index topic_act_topic on people.topic_act (topic_id, at desc);

-- Where a topic lives on: itself, or what it was merged into in the end.
create function people.living_topic(asked bigint) returns bigint language sql stable as $$
    with recursive up as (
        select id, merged_into_id from people.topic where id = asked
        union all
        select t.id, t.merged_into_id from up join people.topic t on t.id = up.merged_into_id)
    select id from up where merged_into_id is null
$$;

-- Every name by which a living topic is known: its own, its synonyms, and those of what was merged into it.
create view people.topic_spelling as
select case when t.merged_into_id is null then t.id else people.living_topic(t.id) end as id, t.name
from people.topic t
union all
select case when t.merged_into_id is null then t.id else people.living_topic(t.id) end, s.name
from people.topic_synonym s
join people.topic t on t.id = s.topic_id;
