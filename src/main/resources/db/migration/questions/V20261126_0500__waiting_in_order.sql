-- Since when a question waits for its first answer, so that whoever lists those that wait need not read past all that do
-- not. The database keeps it, since answers come, go and come back in many ways. Two at once may leave one marked that
-- was answered just now, never the other way round; whoever reads it looks at the answers as well.
alter table questions.question add column waits_since timestamptz;

create function questions.waits_since(question bigint, outcome text) returns timestamptz
language sql stable as $$
    select c.published_at
    from contributions.contribution c
    where c.id = question
      and c.state = 'published'
      and outcome is null
      and not exists (select 1
                      from contributions.contribution a
                      where a.parent_id = question and a.kind = 'answer' and a.state = 'published')
$$;

create function questions.question_waits() returns trigger
language plpgsql as $$
begin
    new.waits_since := questions.waits_since(new.id, new.outcome);
    return new;
end
$$;

create trigger question_waits
before insert or update of outcome on questions.question
for each row execute function questions.question_waits();

create function questions.contribution_waits() returns trigger
language plpgsql as $$
declare
    changed contributions.contribution := case tg_op when 'DELETE' then old else new end;
    asked bigint := case changed.kind when 'question' then changed.id else changed.parent_id end;
begin
    if tg_op <> 'INSERT' and old.state = 'published' then
        -- Of two answers that go at once the later must see that the earlier went.
        perform 1 from questions.question q where q.id = asked for no key update;
    end if;
    update questions.question q
    set waits_since = questions.waits_since(q.id, q.outcome)
    where q.id = asked and q.waits_since is distinct from questions.waits_since(q.id, q.outcome);
    return null;
end
$$;

create trigger contribution_waits
after insert or update of state, published_at, parent_id on contributions.contribution
for each row when (new.kind in ('question', 'answer'))
execute function questions.contribution_waits();

create trigger contribution_gone_waits
after delete on contributions.contribution
for each row when (old.kind in ('question', 'answer'))
execute function questions.contribution_waits();

update questions.question q
set waits_since = questions.waits_since(q.id, q.outcome)
where q.outcome is null;

create index question_waiting on questions.question (waits_since desc, id desc) include (stage)
    where waits_since is not null;

-- What was asked last, to be looked at one after another until there are enough that a viewer may read.
create view questions.newest as
select c.id, c.published_at
from contributions.contribution c
where c.kind = 'question' and c.state = 'published';
