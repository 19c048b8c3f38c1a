-- What was done in care of a space and what stands in it: its history, and what of it still stands. Without a thing it
-- is about the whole space. The reason is sealed as the space is.
create table contributions.act (
    id bigint primary key,
    what text not null check (what in ('hide', 'remove', 'lock', 'slow', 'outdate', 'merge', 'move')),
    space_id bigint not null,
    sealed boolean not null,
    thing_id bigint references contributions.contribution on delete cascade,
    root_id bigint references contributions.contribution on delete cascade,
    other_id bigint references contributions.contribution on delete set null,
    by_id bigint not null references people.person,
    steward boolean not null,
    reason text not null,
    minutes int check (minutes between 1 and 1440),
    at timestamptz not null,
    undone_at timestamptz,
    undone_by_id bigint references people.person,
    check ((what = 'slow') = (minutes is not null)),
    check (what = 'slow' or thing_id is not null),
    check ((thing_id is null) = (root_id is null)),
    check ((undone_at is null) = (undone_by_id is null)),
    foreign key (space_id, sealed) references spaces.space (id, confidential)
);
create unique index act_standing on contributions.act (thing_id, what) where undone_at is null and what <> 'move';
create unique index act_standing_in_space on contributions.act (space_id) where undone_at is null and thing_id is null;
create index act_of_thread on contributions.act (root_id) where undone_at is null;
create index act_thing on contributions.act (thing_id);
create index act_other on contributions.act (other_id);
create index act_history on contributions.act (space_id, at desc, id desc) where steward;

-- What a reader asked the stewards to look at, once each. Whoever wrote the thing learns nothing of it.
create table contributions.report (
    id bigint primary key,
    thing_id bigint not null references contributions.contribution on delete cascade,
    reporter_id bigint not null references people.person,
    why text not null check (why in ('unkind', 'private', 'unsafe', 'misplaced', 'other')),
    words text not null,
    at timestamptz not null,
    settled_at timestamptz,
    settled_by_id bigint references people.person,
    acted boolean,
    unique (thing_id, reporter_id),
    check ((settled_at is null) = (settled_by_id is null)),
    check ((settled_at is null) = (acted is null))
);
create index report_open on contributions.report (at) where settled_at is null;
create index report_reporter on contributions.report (reporter_id);
