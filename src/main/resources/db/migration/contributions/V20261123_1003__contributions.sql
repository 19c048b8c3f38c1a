create schema contributions;

create table contributions.contribution (
    id bigint primary key,
    kind text not null,
    space_id bigint not null,
    sealed boolean not null,
    parent_id bigint,
    root_id bigint not null,
    author_id bigint references people.person,
    pseudonym text,
    title text not null default '',
    body text not null default '',
    language text not null check (language in ('nl', 'en')),
    state text not null check (state in ('draft', 'published', 'hidden', 'trashed')),
    created_at timestamptz not null,
    published_at timestamptz,
    edited_at timestamptz,
    version int not null default 0,
    imported_votes int not null default 0,
    origin text,
    origin_key text,
    origin_address text,
    licence text,
    unique (id, space_id),
    unique (origin, origin_key),
    check (author_id is null or pseudonym is null),
    check (state <> 'published' or published_at is not null),
    check (parent_id is null or parent_id <> id),
    foreign key (space_id, sealed) references spaces.space (id, confidential),
    foreign key (parent_id, space_id) references contributions.contribution (id, space_id)
        deferrable initially immediate,
    foreign key (root_id, space_id) references contributions.contribution (id, space_id)
        deferrable initially immediate
);
create index contribution_parent on contributions.contribution (parent_id);
create index contribution_root on contributions.contribution (root_id);
create index contribution_space on contributions.contribution (space_id, kind, published_at desc);
create index contribution_author on contributions.contribution (author_id, kind, published_at desc);
create index contribution_newest on contributions.contribution (kind, published_at desc) where state = 'published';
create index contribution_draft on contributions.contribution (author_id) where state = 'draft';

create table contributions.contribution_topic (
    contribution_id bigint not null references contributions.contribution,
    topic_id bigint not null references people.topic,
    primary key (contribution_id, topic_id)
);
create index contribution_topic_by_topic on contributions.contribution_topic (topic_id);

-- What stood there before, sealed as the contribution is.
create table contributions.revision (
    contribution_id bigint not null references contributions.contribution,
    version int not null,
    editor_id bigint references people.person,
    title text not null,
    body text not null,
    written_at timestamptz not null,
    note text not null default '',
    primary key (contribution_id, version)
);

-- "This helped me too."
create table contributions.helped (
    contribution_id bigint not null references contributions.contribution,
    person_id bigint not null references people.person,
    at timestamptz not null,
    primary key (contribution_id, person_id)
);
create index helped_person on contributions.helped (person_id);

create table contributions.follower (
    contribution_id bigint not null references contributions.contribution,
    person_id bigint not null references people.person,
    since timestamptz not null,
    primary key (contribution_id, person_id)
);
create index follower_person on contributions.follower (person_id);

-- Links and lineage between contributions: 'link', 'duplicate', 'made-from'.
create table contributions.link (
    from_id bigint not null references contributions.contribution,
    to_id bigint not null references contributions.contribution,
    kind text not null check (kind in ('link', 'duplicate', 'made-from')),
    at timestamptz not null,
    primary key (from_id, to_id, kind)
);
create index link_to on contributions.link (to_id);

-- The ledger of facts: what happened to which thing, when. Append-only; no persons, no texts.
create table contributions.fact (
    number bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    what text not null,
    thing_id bigint not null,
    about_id bigint,
    happened_at timestamptz not null
);
create index fact_thing on contributions.fact (thing_id);
create index fact_what on contributions.fact (what, happened_at);

create function contributions.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger of facts is append-only';
end $$;
create trigger fact_append_only before update or delete on contributions.fact
    for each row execute function contributions.refuse_change();

-- The one answer to "what may this viewer read": the space admits them, and the thing is published, or theirs, or
-- theirs to steward. Plain SQL, so that the planner inlines it. Texts of sealed rows are ciphertext.
create function contributions.readable(viewer bigint)
returns table (
    id bigint, kind text, space_id bigint, sealed boolean, parent_id bigint, root_id bigint,
    author_id bigint, pseudonym text, title text, body text, language text, state text,
    created_at timestamptz, published_at timestamptz, edited_at timestamptz, version int,
    imported_votes int, origin text, origin_address text, licence text)
language sql stable as $$
    select c.id, c.kind, c.space_id, c.sealed, c.parent_id, c.root_id,
           c.author_id, c.pseudonym, c.title, c.body, c.language, c.state,
           c.created_at, c.published_at, c.edited_at, c.version,
           c.imported_votes, c.origin, c.origin_address, c.licence
    from contributions.contribution c
    where (exists (select 1
                   from spaces.membership m
                   where m.space_id = c.space_id
                     and m.person_id = viewer
                     and m.suspended_at is null)
           or (exists (select 1 from spaces.space s where s.id = c.space_id and s.kind = 'open')
               and exists (select 1 from people.person p
                           where p.id = viewer and p.state = 'active' and not p.guest)))
      and (c.state = 'published'
           or c.author_id = viewer
           or (c.state in ('hidden', 'trashed')
               and exists (select 1
                           from spaces.membership m
                           where m.space_id = c.space_id
                             and m.person_id = viewer
                             and m.role = 'steward'
                             and m.suspended_at is null)))
$$;
