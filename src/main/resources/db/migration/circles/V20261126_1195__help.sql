-- Where somebody turns to with what a session cannot carry, as the organisation has it.
create table circles.help (
    kind text primary key check (kind in ('adviser', 'register', 'code')),
    address text not null check (length(address) between 1 and 300)
);
