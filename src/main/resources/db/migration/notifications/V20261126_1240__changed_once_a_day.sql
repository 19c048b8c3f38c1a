-- What changed without asking anything was among appointments and answers. Whoever wanted no mail of those wants none of it.
insert into notifications.choice (person_id, sort, space_id, cadence)
select distinct person_id, 'changed', space_id, 'never'
from notifications.choice
where sort in ('answered', 'meetings') and cadence = 'never'
on conflict do nothing;
