-- What carries a topic carries what it was merged into as well; from which one, so that it can be undone.
alter table contributions.contribution_topic add column from_topic_id bigint references people.topic;
create index contribution_topic_from on contributions.contribution_topic (from_topic_id) where from_topic_id is not null;

-- Topics of contributions by their names; one that was merged is named no more.
create or replace view contributions.named_topic as
select ct.contribution_id, t.id, t.name
from contributions.contribution_topic ct
join people.topic t on t.id = ct.topic_id and t.merged_into_id is null;

-- Where merged topics live on.
create view contributions.merged_topic as
select t.id, people.living_topic(t.id) as living
from people.topic t
where t.merged_into_id is not null;
