-- A key that lies apart is sealed under a lock in the vault, a folder, before the master key wraps it: a backup of this
-- database and the master key do not open it.
alter table spaces.space_key add column apart boolean not null default false;
create index space_key_apart on spaces.space_key (space_id) where apart;

-- By its mark the vault is known as that of this data.
create table spaces.vault (
    one boolean primary key default true check (one),
    mark text not null
);

-- Keys whose lock must go from the vault, until it is gone.
create table spaces.destroyed_key (
    space_id bigint primary key
);
