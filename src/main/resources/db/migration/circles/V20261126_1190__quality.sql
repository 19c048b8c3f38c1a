-- What those who were there said of a session, each once: sealed under the key of the circle, so that the table does not
-- tell who said what, nor who said anything. How often its phases took longer follows from the room when it closes.
alter table circles.session
    add column taps text,
    add column extended int not null default 0;
