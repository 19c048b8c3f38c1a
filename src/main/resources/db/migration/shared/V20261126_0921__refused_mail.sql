-- Letters that the mail server would not take, for good: they are not tried again.
alter table shared.mail add column refused_at timestamptz;
