-- What all who took part in a session agreed or learned, where its method says that it belongs to them all: sealed under
-- the key of a space of theirs, which is not that of the session. Who does it, and when, brings it back on its day.
create table circles.commitment (
    id bigint primary key,
    space_id bigint not null references spaces.space,
    session_id bigint not null references circles.session,
    sort text not null check (sort in ('action', 'insight')),
    position int not null,
    text text not null,
    person_id bigint references people.person,
    due_on date,
    done_at timestamptz,
    told_at timestamptz
);
create index commitment_of_session on circles.commitment (session_id, position);
create index commitment_mine on circles.commitment (person_id, due_on) where done_at is null;
create index commitment_untold on circles.commitment (due_on)
    where person_id is not null and done_at is null and told_at is null;
