-- What several type into one page at once: its log, one document after another. It is the truth while it is written; the page
-- holds it up to "kept". Another version of the page than the one it holds, or another space, ends it: then a new one begins.
create table knowledge.together (
    page_id bigint primary key references knowledge.page on delete cascade,
    space_id bigint not null,
    generation int not null,
    last int not null default 0,
    kept int not null default 0,
    version int not null
);

-- Changes of the document as Yjs writes them, in Base64, sealed in confidential spaces. A batch that is sent again is known.
create table knowledge.typed (
    page_id bigint not null references knowledge.together on delete cascade,
    generation int not null,
    number int not null,
    person_id bigint not null references people.person,
    once text not null,
    change text not null,
    at timestamptz not null,
    primary key (page_id, generation, number),
    unique (page_id, generation, once)
);

-- Who writes at this moment, in which window, and where.
create table knowledge.writer (
    page_id bigint not null references knowledge.page on delete cascade,
    client bigint not null,
    person_id bigint not null references people.person,
    cursor text not null,
    at timestamptz not null,
    primary key (page_id, client)
);
