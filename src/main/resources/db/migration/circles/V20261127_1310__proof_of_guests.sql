-- A guest who was there has no circle that tells whether it is they once the session is destroyed: a confidential space of
-- theirs alone, with nothing in it, is closed when an administrator made a way into their account, and tells it instead.
alter table circles.participant add column alone_space_id bigint references spaces.space;
