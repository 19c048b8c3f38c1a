-- Where the text of a page leads within this installation, also when nothing is there: by its id, as it stands in the address.
create table knowledge.leads (
    page_id bigint not null references knowledge.page on delete cascade,
    target_id bigint not null,
    primary key (page_id, target_id)
);
create index leads_to on knowledge.leads (target_id);

-- Those that lead to nothing that is there for anybody but who wrote it.
create view knowledge.broken_link as
select l.page_id, l.target_id
from knowledge.leads l
where not exists (select 1
                  from contributions.contribution c
                  where c.id = l.target_id and c.state = 'published');
