-- Whoever chose a team on their own profile is shown in it, but is let in to what stands in its space only when somebody
-- who looks after the team says that they belong there.
alter table people.person add column team_claimed_at timestamptz;
create index person_team_claimed on people.person (team_id) where team_claimed_at is not null;
