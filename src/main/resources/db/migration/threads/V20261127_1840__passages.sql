-- The words of a text that a comment is about, as they stood there when it was made, sealed where the comment is; see
-- Passage. What was asked or said about them may be resolved.
create table threads.passage (
    comment_id bigint primary key references contributions.contribution on delete cascade,
    kept text not null,
    resolved_at timestamptz
);
