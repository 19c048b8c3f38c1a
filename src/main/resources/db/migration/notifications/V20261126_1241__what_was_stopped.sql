-- What somebody had chosen where a letter was stopped with one click, so that undoing it puts that back. Without a cadence
-- nothing had been chosen there. Neither sort nor space: things to do were suggested in the mail of the week.
create table notifications.stopped (
    person_id bigint not null references people.person,
    sort text not null,
    space_id bigint references spaces.space on delete cascade,
    cadence text check (cadence in ('now', 'daily', 'weekly')),
    weekly boolean not null,
    unique nulls not distinct (person_id, sort, space_id)
);
create index stopped_space on notifications.stopped (space_id) where space_id is not null;
