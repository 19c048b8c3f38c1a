-- As before; of a question that waits it is known that nobody answered it, so nothing is counted.
create or replace view questions.open_question as
select q.id,
       array(select ct.topic_id
             from contributions.contribution_topic ct
             where ct.contribution_id = q.id) as topics,
       case when q.waits_since is not null then 0
            else (select count(*)
                  from contributions.contribution a
                  join contributions.contribution c on c.id = q.id
                  where a.parent_id = q.id and a.kind = 'answer' and a.state = 'published'
                    and a.author_id is distinct from c.author_id) end as answers
from questions.question q
where q.outcome is null;
