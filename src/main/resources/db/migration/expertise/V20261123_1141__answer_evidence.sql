-- What speaks for people: one row for each answer that others may read, computed from the ledger of facts and
-- computable again at any time. Answers in sealed places speak within their own space only.
create table expertise.answer_evidence (
    answer_id bigint primary key,
    question_id bigint not null,
    space_id bigint not null,
    sealed boolean not null,
    person_id bigint not null references people.person,
    answered_at timestamptz not null,
    helpful double precision not null,
    topics bigint[] not null
);
create index answer_evidence_question on expertise.answer_evidence (question_id);
create index answer_evidence_person on expertise.answer_evidence (person_id, answered_at desc);
create index answer_evidence_topics on expertise.answer_evidence using gin (topics);

-- How far the ledger and the log of changes have been read.
create table expertise.evidence_reader (
    one boolean primary key default true check (one),
    facts_to text not null,
    changes_to text not null
);
insert into expertise.evidence_reader (facts_to, changes_to) values ('0/0', '0/0');

create index invitation_contribution on expertise.invitation (contribution_id, stage);
