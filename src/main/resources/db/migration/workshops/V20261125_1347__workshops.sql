create schema workshops;

-- What a workshop has beyond every contribution; place and reason are sealed as the contribution is. Each letter to a
-- calendar gets the next number of the sequence, since calendars take none that is not higher than the one before.
create table workshops.workshop (
    id bigint primary key references contributions.contribution,
    state text not null default 'proposed' check (state in ('proposed', 'planned', 'called-off')),
    starts_at timestamptz,
    ends_at timestamptz,
    place text not null default '',
    room int not null default 0 check (room between 0 and 1000),
    reason text not null default '',
    sequence int not null default 0,
    version int not null default 0,
    revealed_at timestamptz,
    check (ends_at > starts_at),
    check (state <> 'planned' or (starts_at is not null and ends_at is not null and room > 0))
);
create index workshop_starts on workshops.workshop (starts_at) where state = 'planned';
create index workshop_ends on workshops.workshop (ends_at) where state = 'planned';
create index workshop_to_reveal on workshops.workshop (ends_at) where state = 'planned' and revealed_at is null;
create index workshop_proposed on workshops.workshop (id) where state = 'proposed';

create table workshops.teacher (
    workshop_id bigint not null references workshops.workshop,
    person_id bigint not null references people.person,
    told_at timestamptz,
    primary key (workshop_id, person_id)
);
create index teacher_person on workshops.teacher (person_id);

-- "This I want."
create table workshops.wish (
    workshop_id bigint not null references workshops.workshop,
    person_id bigint not null references people.person,
    at timestamptz not null,
    primary key (workshop_id, person_id)
);
create index wish_person on workshops.wish (person_id);

-- Whoever has a place or waits for one, in turn; who withdraws leaves no trace. Written under a lock of the workshop.
create table workshops.registration (
    workshop_id bigint not null references workshops.workshop,
    person_id bigint not null references people.person,
    turn bigint not null generated always as identity,
    waiting boolean not null,
    at timestamptz not null,
    there_at timestamptz,
    primary key (workshop_id, person_id),
    check (not waiting or there_at is null)
);
create index registration_turn on workshops.registration (workshop_id, waiting, turn);
create index registration_person on workshops.registration (person_id);

-- What one person takes along, always sealed: hidden from the others until it is shown as a contribution, when the body
-- here is emptied. What they plan to do stays theirs.
create table workshops.takeaway (
    workshop_id bigint not null references workshops.workshop,
    person_id bigint not null references people.person,
    body text not null,
    plan_when text not null default '',
    plan_then text not null default '',
    contribution_id bigint references contributions.contribution,
    written_at timestamptz not null,
    primary key (workshop_id, person_id)
);
create index takeaway_person on workshops.takeaway (person_id);
create index takeaway_contribution on workshops.takeaway (contribution_id);

-- Eight weeks later: did you use it? The sentence is for the teachers, always sealed.
create table workshops.use (
    workshop_id bigint not null references workshops.workshop,
    person_id bigint not null references people.person,
    answer text not null check (answer in ('yes', 'not-yet', 'no-longer')),
    sentence text not null default '',
    at timestamptz not null,
    primary key (workshop_id, person_id)
);
create index use_person on workshops.use (person_id);

-- How a teacher prepares, for their eyes only, always sealed.
create table workshops.preparation (
    workshop_id bigint not null references workshops.workshop,
    person_id bigint not null references people.person,
    differently text not null default '',
    reading text not null default '',
    onward text not null default '',
    at timestamptz not null,
    primary key (workshop_id, person_id)
);
create index preparation_person on workshops.preparation (person_id);

-- What this module reads of others.
create view workshops.topic_of as
select ct.contribution_id, t.id, t.name
from contributions.contribution_topic ct
join people.topic t on t.id = ct.topic_id;

create view workshops.offered_topic as
select o.person_id, o.topic_id
from people.offered_topic o;

-- Topics that many seek. Never about fewer than five.
create view workshops.sought_topic as
select t.id, t.name, count(*) as seekers
from people.sought_topic s
join people.person p on p.id = s.person_id and p.state = 'active' and not p.guest
join people.topic t on t.id = s.topic_id
group by t.id, t.name
having count(*) >= 5;

-- Places of people who may not read of the workshop any more.
create view workshops.lost_place as
select g.workshop_id, g.person_id, w.starts_at,
       c.sealed and not exists (select 1 from spaces.space_key k where k.space_id = c.space_id) as purged
from workshops.registration g
join workshops.workshop w on w.id = g.workshop_id and w.state = 'planned'
join contributions.contribution c on c.id = g.workshop_id
where not exists (select 1
                  from contributions.readable(g.person_id) r
                  where r.id = g.workshop_id and r.state = 'published');
