create schema mentoring;

-- Who offers to be a mentor; shown to who seeks one, never on a profile.
create table mentoring.offer (
    person_id bigint primary key references people.person,
    room int not null check (room between 1 and 2),
    sentence text not null,
    paused boolean not null default false
);

create table mentoring.offered_topic (
    person_id bigint not null references mentoring.offer on delete cascade,
    topic_id bigint not null references people.topic,
    primary key (person_id, topic_id)
);
create index offered_topic_topic on mentoring.offered_topic (topic_id);

-- Who seeks a mentor: for their own eyes, the sentence sealed in their notebook.
create table mentoring.seek (
    person_id bigint primary key references people.person,
    space_id bigint not null references spaces.space,
    sentence text not null
);

create table mentoring.sought_topic (
    person_id bigint not null references mentoring.seek on delete cascade,
    topic_id bigint not null references people.topic,
    primary key (person_id, topic_id)
);

-- Two people; texts are sealed under the key of the space of the two. What ended is kept a while without its texts.
create table mentoring.mentorship (
    id bigint primary key,
    mentor_id bigint not null references people.person,
    mentee_id bigint not null references people.person,
    space_id bigint not null references spaces.space,
    state text not null check (state in ('asked', 'running', 'declined', 'stopped', 'closed')),
    once text not null,
    version int not null default 0,
    goal text,
    asked_at timestamptz not null,
    accepted_at timestamptz,
    ends_at timestamptz,
    ended_at timestamptz,
    meeting_id bigint,
    meeting_sequence int not null default 0,
    meeting_at timestamptz,
    meeting_minutes int not null default 45,
    meeting_place text,
    mentor_fits boolean,
    mentee_fits boolean,
    mentor_thanks text,
    mentee_thanks text,
    check (mentor_id <> mentee_id),
    check ((accepted_at is null) = (ends_at is null)),
    check ((ended_at is null) = (state in ('asked', 'running'))),
    unique (mentee_id, once)
);
create index mentorship_mentor on mentoring.mentorship (mentor_id, state);
create unique index mentorship_one_mentor on mentoring.mentorship (mentee_id) where state in ('asked', 'running');
create index mentorship_mentee on mentoring.mentorship (mentee_id);
create index mentorship_ended on mentoring.mentorship (ended_at) where ended_at is not null;
