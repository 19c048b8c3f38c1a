-- Topics as they were typed, while a question is a draft: a half-typed word must not become a topic of everybody.
-- Sealed as the question is.
alter table questions.question add column typed_topics text not null default '';

-- What was sent already, so that a form that arrives twice makes one thing. Kept for a day.
create table questions.sent (
    token text not null,
    digest text not null,
    contribution_id bigint,
    at timestamptz not null,
    primary key (token, digest)
);
create index sent_at on questions.sent (at);

-- What this module reads of the commons beside what a viewer may read.
create view questions.topic_of as
select ct.contribution_id, t.id, t.name
from contributions.contribution_topic ct
join people.topic t on t.id = ct.topic_id;

create view questions.follower as
select f.contribution_id, f.person_id
from contributions.follower f
join people.person p on p.id = f.person_id and p.state = 'active';

-- Questions to which nobody but their asker answered yet.
create view questions.waiting as
select q.id, q.stage, q.next_stage_at, c.published_at
from questions.question q
join contributions.contribution c on c.id = q.id and c.state = 'published'
where q.outcome is null
  and not exists (select 1
                  from contributions.contribution a
                  where a.parent_id = q.id
                    and a.kind = 'answer'
                    and a.state = 'published'
                    and a.author_id is distinct from c.author_id);
