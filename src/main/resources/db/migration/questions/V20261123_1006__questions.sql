create schema questions;

-- What a question has beyond every contribution. Texts are sealed as the contribution is.
create table questions.question (
    id bigint primary key references contributions.contribution,
    tried text not null default '',
    goal text not null default '',
    urgency text not null default 'whenever' check (urgency in ('today', 'week', 'whenever')),
    outcome text check (outcome in ('helped', 'partly', 'solved', 'obsolete')),
    accepted_answer_id bigint references contributions.contribution,
    closed_at timestamptz,
    stage int not null default 0,
    next_stage_at timestamptz,
    check (accepted_answer_id is null or outcome is not null)
);
create index question_next_stage on questions.question (next_stage_at) where outcome is null;
create index question_open on questions.question (id) where outcome is null;
create index question_accepted_answer on questions.question (accepted_answer_id);
