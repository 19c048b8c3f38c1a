-- A topic that was merged is named no more.
create or replace view workshops.topic_of as
select ct.contribution_id, t.id, t.name
from contributions.contribution_topic ct
join people.topic t on t.id = ct.topic_id and t.merged_into_id is null;

create or replace view workshops.sought_topic as
select t.id, t.name, count(*) as seekers
from people.sought_topic s
join people.person p on p.id = s.person_id and p.state = 'active' and not p.guest
join people.topic t on t.id = s.topic_id and t.merged_into_id is null
group by t.id, t.name
having count(*) >= 5;
