-- What was done under a pseudonym and waits for the next batch. Sealed under the master key, all in steps of the same
-- length; the number follows from a key outside the database. No person, no thread, no time.
create table contributions.waiting (
    id bigint primary key,
    sealed bytea not null
);

-- Drafts of what is to stand under a pseudonym, by a keyed hash of a token that only the form holds. Sealed; no person.
create table contributions.token_draft (
    id bigint primary key,
    sealed bytea not null,
    until date not null
);
create index token_draft_until on contributions.token_draft (until);

-- Pseudonyms that a steward silenced, each in its thread alone.
create table contributions.silenced (
    root_id bigint not null references contributions.contribution,
    pseudonym text not null,
    primary key (root_id, pseudonym)
);

-- Whoever asked finds their own by computing pseudonyms over the latest threads.
create index contribution_pseudonym on contributions.contribution (kind, published_at desc)
    where pseudonym is not null and state = 'published';
