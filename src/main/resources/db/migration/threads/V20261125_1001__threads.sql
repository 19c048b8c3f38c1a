create schema threads;

-- What was sent already: now for whatever people write.
alter table questions.sent set schema threads;
