-- A space made by people has no purpose of ours. The others are held: 'team', 'notebook', or the module that holds it.
alter table spaces.space
    add column held_for text check (held_for ~ '^[a-z]+$'),
    add column team_id bigint references people.team,
    add column owner_id bigint references people.person,
    add check (held_for is null or not everyone and kind <> 'open'),
    add check ((held_for is not distinct from 'team') = (team_id is not null)),
    add check (held_for is distinct from 'team' or kind = 'closed'),
    add check (held_for is distinct from 'notebook' or kind = 'confidential'),
    add check (owner_id is null or held_for is not distinct from 'notebook');

create unique index space_team on spaces.space (team_id) where team_id is not null;

-- A notebook that its owner lost has no owner any more: they begin a new one.
create unique index space_notebook on spaces.space (owner_id) where owner_id is not null;
