-- Letters that Unicode does not take apart are found by what a Dutch or English keyboard has: yildiz finds Yıldız.
create or replace function people.fold(text) returns text language sql immutable strict parallel safe as $$
    select lower(
        replace(replace(replace(replace(replace(replace(replace(replace(
            translate(
                regexp_replace(normalize($1, NFKD), E'[\u0300-\u036f]', '', 'g'),
                'ıŁłØøĐđÐðĦħ’‘ʼ‐‑–',
                'iLlOoDdDdHh''''''---'),
            'ß', 'ss'), 'ẞ', 'SS'), 'Æ', 'AE'), 'æ', 'ae'), 'Œ', 'OE'), 'œ', 'oe'), 'Þ', 'TH'), 'þ', 'th'))
$$;

delete from people.name_word;
insert into people.name_word (word, person_id)
select distinct left(w.word, 100), p.id
from people.person p
cross join regexp_split_to_table(people.fold(p.name), E'[\\x01-\\x2f\\x3a-\\x60\\x7b-\\x7f]+') as w(word)
where w.word <> '';
