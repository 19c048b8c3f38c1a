-- What no longer holds, as somebody who knows says; joined to what a viewer may read.
create view search.outdated as
select a.thing_id
from contributions.act a
where a.what = 'outdate' and a.undone_at is null;
