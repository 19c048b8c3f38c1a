-- Each search page offers the first of the open spaces to narrow to; without this it sorts all of them.
create index space_open_by_name on spaces.space (everyone desc, lower(name), id) where kind = 'open';
