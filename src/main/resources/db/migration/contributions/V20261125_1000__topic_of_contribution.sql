-- Topics of contributions by their names.
create view contributions.named_topic as
select ct.contribution_id, t.id, t.name
from contributions.contribution_topic ct
join people.topic t on t.id = ct.topic_id;
