-- A change of how a thing looks where it is shown, not of what it is.
alter table shared.change add column look boolean not null default false;
