create schema boards;

-- Where a task stands on the board of its space, beside what every contribution has; who takes it and until when, if that
-- was said. What it came from, if from anything, stands nowhere.
create table boards.task (
    id bigint primary key references contributions.contribution,
    space_id bigint not null references spaces.space,
    stands_in text not null check (stands_in in ('to-do', 'doing', 'done')),
    place bigint not null,
    taker_id bigint references people.person,
    due_on date,
    done_at timestamptz,
    check ((stands_in = 'done') = (done_at is not null))
);
create index task_place on boards.task (space_id, stands_in, place, id);
create index task_shown on boards.task (space_id, done_at);
create index task_taker on boards.task (taker_id, due_on);
