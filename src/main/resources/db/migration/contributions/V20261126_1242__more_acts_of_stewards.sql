-- Also in the history of a space: that a pseudonym was silenced, that a report led to nothing (not of what), and who was
-- taken out or made or unmade a steward.
alter table contributions.act drop constraint act_what_check;
alter table contributions.act add constraint act_what_check check (what in (
    'hide', 'remove', 'lock', 'slow', 'outdate', 'merge', 'move', 'silence', 'set-aside', 'take-out', 'appoint', 'unappoint'));
alter table contributions.act drop constraint act_check1;
alter table contributions.act add constraint act_about_a_thing
    check (what in ('slow', 'set-aside', 'take-out', 'appoint', 'unappoint') or thing_id is not null);
alter table contributions.act add column whom_id bigint references people.person;
alter table contributions.act add constraint act_about_whom
    check ((what in ('take-out', 'appoint', 'unappoint')) = (whom_id is not null));
drop index contributions.act_standing_in_space;
create unique index act_standing_in_space on contributions.act (space_id)
    where undone_at is null and thing_id is null and what = 'slow';
