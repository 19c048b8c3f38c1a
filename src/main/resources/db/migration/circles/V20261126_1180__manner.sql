-- How those who take part come together: in one room, each elsewhere, both, or spread over the working days of a zone.
alter table circles.session
    add column manner text not null default 'room' check (manner in ('room', 'remote', 'mixed', 'days')),
    add column zone text,
    -- What was said to whom a session spread over days waits for: twice its step, and one more when time runs out.
    add column reminded int not null default -1,
    add check ((zone is null) = (manner <> 'days'));
create index session_running on circles.session (id) where state in ('running', 'paused');

-- When the page of somebody who is in the room last said so; nothing for who never came in, or left.
alter table circles.participant add column seen_at timestamptz;
