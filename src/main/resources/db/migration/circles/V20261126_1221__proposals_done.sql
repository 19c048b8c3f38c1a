-- What was published is found by nobody, and goes in the night after: in one transaction with the insight it would tell
-- where that came from.
alter table circles.proposal add column done_on date;
alter table circles.proposal drop constraint proposal_session_id_proposer_id_key;
create unique index proposal_one on circles.proposal (session_id, proposer_id) where done_on is null;
create index proposal_done on circles.proposal (done_on) where done_on is not null;
