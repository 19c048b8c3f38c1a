-- Whom somebody reports to: as set, else the nearest lead above them who is here and is not they.
create function people.reports_to(whose bigint) returns bigint language sql stable as $$
    with recursive above as (
        select t.id, t.parent_id, t.lead_id, 1 as far
        from people.person p
        join people.team t on t.id = p.team_id
        where p.id = whose
        union all
        select t.id, t.parent_id, t.lead_id, a.far + 1
        from above a
        join people.team t on t.id = a.parent_id
        where a.far < 100)
    select coalesce(
        (select p.reports_to_id from people.person p where p.id = whose),
        (select a.lead_id
         from above a
         join people.person l on l.id = a.lead_id and l.state = 'active'
         where a.lead_id <> whose
         order by a.far
         limit 1))
$$;

create index team_lead on people.team (lead_id) where lead_id is not null;
