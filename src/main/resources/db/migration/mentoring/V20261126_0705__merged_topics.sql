-- Whoever carries a topic carries what it was merged into as well; from which one, so that it can be undone.
alter table mentoring.offered_topic add column from_topic_id bigint references people.topic;
alter table mentoring.sought_topic add column from_topic_id bigint references people.topic;

-- Where merged topics live on.
create view mentoring.merged_topic as
select t.id, people.living_topic(t.id) as living
from people.topic t
where t.merged_into_id is not null;
