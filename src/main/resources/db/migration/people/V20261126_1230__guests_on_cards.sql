-- Whoever counts who may be where needs to know who is a guest.
create or replace view people.person_card as
select p.id, p.name, p.picture, p.state, p.role_title, p.team_id, t.name as team_name, p.guest
from people.person p
left join people.team t on t.id = p.team_id;
