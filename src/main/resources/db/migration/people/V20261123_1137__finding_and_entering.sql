-- Names are found by the beginning of any word in them, without regard to capitals and accents.
create function people.fold(text) returns text language sql immutable strict parallel safe as $$
    select lower(regexp_replace(normalize($1, NFKD), E'[\u0300-\u036f]', '', 'g'))
$$;

create table people.name_word (
    word text collate "C" not null,
    person_id bigint not null references people.person on delete cascade,
    primary key (word, person_id)
);
create index name_word_person on people.name_word (person_id);

create function people.keep_name_words() returns trigger language plpgsql as $$
begin
    delete from people.name_word where person_id = new.id;
    insert into people.name_word (word, person_id)
    select distinct left(w.word, 100), new.id
    from regexp_split_to_table(people.fold(new.name), E'[\\x01-\\x2f\\x3a-\\x60\\x7b-\\x7f]+') as w(word)
    where w.word <> ''
    on conflict do nothing;
    return null;
end
$$;

create trigger person_name_words after insert or update of name on people.person
for each row execute function people.keep_name_words();

insert into people.name_word (word, person_id)
select distinct left(w.word, 100), p.id
from people.person p
cross join regexp_split_to_table(people.fold(p.name), E'[\\x01-\\x2f\\x3a-\\x60\\x7b-\\x7f]+') as w(word)
where w.word <> '';

create index person_by_name on people.person (lower(name), id) where state <> 'deactivated';

-- The address at which an administrator reached Zwerm, for links in mail when none is configured.
alter table people.organisation add column address text;

-- An administrator made a way in for this person, who has not yet said to have read it.
alter table people.person add column entry_given_at timestamptz;

alter table people.entry_link add column name text not null default '';
create index entry_link_open on people.entry_link (lower(email)) where used_at is null;
