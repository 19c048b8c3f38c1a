create schema pilots;

-- What a pilot has beyond every contribution. Texts are sealed as the contribution is; topics as they are typed, while
-- it is a draft. What is expected, by what it will be seen and the first day to look stay as they were at the start.
create table pilots.pilot (
    id bigint primary key references contributions.contribution,
    expected text not null default '',
    seen text not null default '',
    first_look_on date,
    look_on date,
    typed_topics text not null default '',
    came text not null default '',
    decision text check (decision in ('adopt', 'adapt', 'stop', 'not-yet')),
    decided_at timestamptz,
    decided_by bigint references people.person,
    told_at timestamptz,
    check ((decision is null) = (decided_at is null))
);
create index pilot_look_on on pilots.pilot (look_on) where decision is null;
create index pilot_decided_by on pilots.pilot (decided_by);

-- What was written at the start, as one text, and its fingerprint; both sealed as the contribution is.
create table pilots.start (
    pilot_id bigint primary key references pilots.pilot,
    written text not null,
    fingerprint text not null,
    at timestamptz not null
);

-- What was changed since, by whom and why; sealed as the contribution is.
create table pilots.amendment (
    id bigint primary key,
    pilot_id bigint not null references pilots.pilot,
    field text not null check (field in ('expected', 'seen', 'look-on', 'came', 'decision')),
    before text not null,
    after text not null,
    why text not null,
    person_id bigint not null references people.person,
    at timestamptz not null
);
create index amendment_pilot on pilots.amendment (pilot_id, at);
create index amendment_person on pilots.amendment (person_id);

-- Who tries it: whoever began it, and colleagues they named.
create table pilots.maker (
    pilot_id bigint not null references pilots.pilot,
    person_id bigint not null references people.person,
    at timestamptz not null,
    primary key (pilot_id, person_id)
);
create index maker_person on pilots.maker (person_id);

create function pilots.refuse_rewriting() returns trigger language plpgsql as $$
begin
    if (old.expected, old.seen, old.first_look_on) is distinct from (new.expected, new.seen, new.first_look_on)
       and exists (select 1 from pilots.start s where s.pilot_id = old.id) then
        raise exception 'what was expected of a pilot stays as it was written at its start';
    end if;
    return new;
end $$;
create trigger pilot_stays before update on pilots.pilot
    for each row execute function pilots.refuse_rewriting();

create function pilots.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was written of a pilot is not written over';
end $$;
create trigger start_stays before update on pilots.start
    for each row execute function pilots.refuse_change();
create trigger amendment_stays before update on pilots.amendment
    for each row execute function pilots.refuse_change();

-- Only what was taken back at once, and is a draft again, can be begun anew.
create function pilots.refuse_forgetting() returns trigger language plpgsql as $$
begin
    if exists (select 1 from contributions.contribution c where c.id = old.pilot_id and c.state <> 'draft') then
        raise exception 'what was written of a pilot is not forgotten';
    end if;
    return old;
end $$;
create trigger start_is_kept before delete on pilots.start
    for each row execute function pilots.refuse_forgetting();
create trigger amendment_is_kept before delete on pilots.amendment
    for each row execute function pilots.refuse_forgetting();

-- Pilots of which nobody has said yet what came of them.
create view pilots.waiting as
select p.id, p.look_on, p.told_at
from pilots.pilot p
join contributions.contribution c on c.id = p.id and c.state = 'published'
where p.decision is null;
