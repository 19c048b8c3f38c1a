-- What was planned and never begun goes as well.
create index session_planned on circles.session (starts_at) where state = 'planned';
