-- For each question the latest answers of some hundred people are weighed: read from the index alone, not row by row.
drop index expertise.answer_evidence_person;
create index answer_evidence_person on expertise.answer_evidence (person_id, answered_at desc)
    include (helpful, sealed, space_id, topics);
