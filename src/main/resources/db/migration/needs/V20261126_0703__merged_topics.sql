-- A topic that was merged is named no more.
create or replace view needs.topic_of as
select ct.contribution_id, t.id, t.name
from contributions.contribution_topic ct
join people.topic t on t.id = ct.topic_id and t.merged_into_id is null;
