create schema people;

create table people.organisation (
    one boolean primary key default true check (one),
    name text not null check (length(name) between 1 and 200),
    language text not null check (language in ('nl', 'en')),
    zone text not null,
    working_days int[] not null default '{1,2,3,4,5}',
    closed_on date[] not null default '{}',
    opens time not null default '09:00',
    closes time not null default '17:00',
    demo boolean not null default false,
    set_up_at timestamptz not null
);

create table people.team (
    id bigint primary key,
    name text not null check (length(name) between 1 and 200),
    parent_id bigint references people.team,
    lead_id bigint,
    created_at timestamptz not null
);
create index team_parent on people.team (parent_id);

create table people.topic (
    id bigint primary key,
    name text not null check (length(name) between 1 and 100),
    created_at timestamptz not null
);
create unique index topic_name on people.topic (lower(name));

-- States: 'expected' is known but not yet here (imported, or invited); 'active'; 'deactivated'.
create table people.person (
    id bigint primary key,
    name text not null check (length(name) between 1 and 200),
    email text,
    state text not null check (state in ('expected', 'active', 'deactivated')),
    administrator boolean not null default false,
    guest boolean not null default false,
    team_id bigint references people.team,
    reports_to_id bigint references people.person,
    role_title text not null default '',
    about text not null default '',
    picture text,
    language text not null check (language in ('nl', 'en')),
    zone text not null,
    weekly_limit int not null default 5 check (weekly_limit between 0 and 50),
    open_limit int not null default 3 check (open_limit between 0 and 20),
    paused_until timestamptz,
    working_hours text not null default '1-5 09:00-17:00',
    origin text,
    origin_key text,
    epoch bigint not null default 0,
    last_active_at timestamptz,
    joined_at timestamptz,
    created_at timestamptz not null,
    check (state <> 'active' or email is not null),
    unique (origin, origin_key)
);
create unique index person_email on people.person (lower(email));
create index person_team on people.person (team_id);
create index person_reports_to on people.person (reports_to_id);
create index person_name on people.person (lower(name));
create index person_here on people.person (state, lower(name), id);
alter table people.team add foreign key (lead_id) references people.person;

create table people.password (
    person_id bigint primary key references people.person,
    hash text not null,
    changed_at timestamptz not null
);

create table people.offered_topic (
    person_id bigint not null references people.person,
    topic_id bigint not null references people.topic,
    primary key (person_id, topic_id)
);
create index offered_topic_by_topic on people.offered_topic (topic_id);

create table people.sought_topic (
    person_id bigint not null references people.person,
    topic_id bigint not null references people.topic,
    primary key (person_id, topic_id)
);
create index sought_topic_by_topic on people.sought_topic (topic_id);

create table people.topic_follower (
    person_id bigint not null references people.person,
    topic_id bigint not null references people.topic,
    primary key (person_id, topic_id)
);
create index topic_follower_by_topic on people.topic_follower (topic_id);

create table people.topic_steward (
    person_id bigint not null references people.person,
    topic_id bigint not null references people.topic,
    primary key (person_id, topic_id)
);
create index topic_steward_by_topic on people.topic_steward (topic_id);

create table people.session (
    token_hash bytea primary key,
    person_id bigint not null references people.person,
    agent text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_person on people.session (person_id);

-- Links that let somebody in: an invitation, or a new password. Only a hash is kept.
create table people.entry_link (
    token_hash bytea primary key,
    purpose text not null check (purpose in ('invitation', 'reset')),
    person_id bigint references people.person,
    email text not null,
    made_by_id bigint references people.person,
    by_administrator boolean not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    check (purpose = 'invitation' or person_id is not null)
);
create index entry_link_person on people.entry_link (person_id);

-- What administrators did to accounts.
create table people.administrator_act (
    id bigint primary key,
    at timestamptz not null,
    by_id bigint references people.person,
    what text not null,
    person_id bigint references people.person
);
create index administrator_act_at on people.administrator_act (at desc);

-- Wrong tries, so that guessing slows down, also over several nodes.
create table people.failed_sign_in (
    id bigint primary key,
    who text not null,
    at timestamptz not null
);
create index failed_sign_in_who on people.failed_sign_in (who, at);

create view people.person_card as
select p.id, p.name, p.picture, p.state, p.role_title, p.team_id, t.name as team_name
from people.person p
left join people.team t on t.id = p.team_id;

-- Whoever's rights change gets a new epoch; open streams compare it every two seconds.
create function people.renew_rights(whose bigint) returns void language sql as $$
    update people.person set epoch = epoch + 1 where id = whose
$$;
