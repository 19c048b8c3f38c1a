create schema exchange;

-- What an import of pages took, by its name where it came from: what it became here, the number it had there, and what
-- its text was, so that doing it again changes only what changed there.
create table exchange.taken (
    origin text not null,
    key text not null,
    contribution_id bigint not null references contributions.contribution on delete cascade,
    file_id bigint,
    number int not null,
    digest text not null,
    primary key (origin, key)
);
create index taken_as on exchange.taken (contribution_id);

-- The closed space for those pages of an origin that the same people could see there, and not everybody.
create table exchange.closed_for (
    origin text not null,
    whom text not null,
    space_id bigint not null references spaces.space on delete cascade,
    primary key (origin, whom)
);
