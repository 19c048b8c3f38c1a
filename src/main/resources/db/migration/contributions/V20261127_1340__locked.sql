-- Threads to which nothing can be added, for modules that ask people to add something.
create view contributions.locked as
    select thing_id as id
    from contributions.act
    where what = 'lock' and undone_at is null;
