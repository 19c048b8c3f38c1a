create schema shared;

-- What changed, subjects only. Read with a fence: see Changes.
create table shared.change (
    number bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    kind text not null,
    subject bigint not null,
    noted_at timestamptz not null default now()
);
create index change_in_order on shared.change (xid, number);

create table shared.change_log (
    one boolean primary key default true check (one),
    pruned_to text not null
);

-- Mail on its way. The text is sealed under the master key: administrators see the envelope only.
create table shared.mail (
    id bigint primary key,
    recipient_id bigint,
    address text not null,
    kind text not null,
    sealed bytea not null,
    written_at timestamptz not null,
    not_before timestamptz not null,
    sent_at timestamptz,
    attempts int not null default 0,
    failure text
);
create index mail_waiting on shared.mail (not_before) where sent_at is null;
create index mail_by_time on shared.mail (written_at desc);

-- The jobs of db-scheduler, in its own form.
create table shared.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on shared.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on shared.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_execution_time on shared.scheduled_tasks (priority desc, execution_time asc);
