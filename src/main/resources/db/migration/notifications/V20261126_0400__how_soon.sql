-- How soon somebody hears of something outside Zwerm: of a sort, of all of a space (sort ''), of a sort in a space. What
-- nobody chose is as usual for the sort.
create table notifications.choice (
    person_id bigint not null references people.person,
    sort text not null,
    space_id bigint references spaces.space on delete cascade,
    cadence text not null check (cadence in ('now', 'daily', 'weekly', 'never')),
    unique nulls not distinct (person_id, sort, space_id),
    check (sort <> '' or space_id is not null)
);
create index choice_space on notifications.choice (space_id) where space_id is not null;

-- Who wants nothing suggested in the mail of the week.
create table notifications.unsuggested (
    person_id bigint primary key references people.person
);

alter table notifications.notice
    add column cadence text not null default 'now' check (cadence in ('now', 'daily', 'weekly', 'never'));
create index notice_of_the_week on notifications.notice (person_id)
    where cadence = 'weekly' and mailed_at is null and seen_at is null;
