-- As before, and what is sealed under a key that was destroyed is not there, for nobody.
create or replace function contributions.readable(viewer bigint)
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
      and (not c.sealed or exists (select 1 from spaces.space_key k where k.space_id = c.space_id))
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
