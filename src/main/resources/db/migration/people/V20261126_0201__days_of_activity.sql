-- When somebody was here, and signed in, is kept by the day: the minute would tell who wrote what appeared under a
-- pseudonym soon after.
update people.person set last_active_at = date_trunc('day', last_active_at at time zone 'UTC') at time zone 'UTC'
where last_active_at is not null;
update people.session
set created_at = date_trunc('day', created_at at time zone 'UTC') at time zone 'UTC',
    expires_at = date_trunc('day', expires_at at time zone 'UTC') at time zone 'UTC' + interval '1 day';
