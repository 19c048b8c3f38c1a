-- What was sought within one space and not found there, and what of it five persons or more sought: kept as in search.vain
-- and search.missed, by space. A mark here is made with the space in it, so that no two spaces can be laid beside each other.
create table search.vain_in_space (
    month date not null,
    space_id bigint not null references spaces.space on delete cascade,
    term_mark bytea not null,
    person_mark bytea not null,
    term bytea not null,
    primary key (month, space_id, term_mark, person_mark)
);
create index vain_in_space_of on search.vain_in_space (space_id);

create table search.missed_in_space (
    space_id bigint not null references spaces.space on delete cascade,
    term text not null,
    until date not null,
    primary key (space_id, term)
);
