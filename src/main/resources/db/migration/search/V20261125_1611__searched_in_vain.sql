create schema search;

-- What was sought and not found in the month that runs, one row for each person and term. All three marks are useless
-- without the master key: the term is sealed, the others are keyed hashes with a key of that month, and that of the
-- person speaks of this one term alone, so that no two rows of one person can be told to be theirs. There is no time.
create table search.vain (
    month date not null,
    term_mark bytea not null,
    person_mark bytea not null,
    term bytea not null,
    primary key (month, term_mark, person_mark)
);

-- Terms that five persons or more sought in vain within one month; nothing else is kept of them.
create table search.missed (
    term text primary key,
    until date not null
);
