-- When a notice was read is kept by the day, whoever writes it down: the minute would tell that somebody was here just
-- before something appeared under a pseudonym.
create function notifications.keep_the_day() returns trigger language plpgsql as $$
begin
    new.seen_at := date_trunc('day', new.seen_at at time zone 'UTC') at time zone 'UTC';
    return new;
end $$;
create trigger notice_seen_by_the_day before insert or update of seen_at on notifications.notice
    for each row when (new.seen_at is not null) execute function notifications.keep_the_day();

update notifications.notice set seen_at = seen_at where seen_at is not null;
