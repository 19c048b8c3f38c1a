-- Who rests is asked for on every page of today; without this all members of a space were read for it.
create index membership_resting on spaces.membership (space_id) where suspended_at is not null;
