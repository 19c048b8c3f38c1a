-- Of which master key somebody showed a copy, so that a doctor can say whether there is one.
create table shared.key_copy (
    fingerprint text primary key,
    confirmed_at timestamptz not null default now()
);
