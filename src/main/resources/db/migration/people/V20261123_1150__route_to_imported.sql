-- Whether persons who are known from an import, and not here yet, may be asked.
alter table people.organisation add column route_to_imported boolean not null default false;
