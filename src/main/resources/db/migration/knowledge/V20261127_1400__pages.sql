create schema knowledge;

-- What a page has beyond every contribution, and where it stands in the tree of its space, which follows the contribution:
-- beneath which other, and at which place among those beside it. Topics as they are typed, while it is a draft.
create table knowledge.page (
    id bigint primary key,
    space_id bigint not null,
    parent_id bigint references knowledge.page,
    place bigint not null,
    owner_id bigint references people.person,
    months int not null check (months between 1 and 60),
    true_until date,
    told_for date,
    changed_at timestamptz not null default now(),
    typed_topics text not null default '',
    check (parent_id is null or parent_id <> id),
    foreign key (id, space_id) references contributions.contribution (id, space_id)
        on update cascade deferrable initially immediate
);
create index page_beneath on knowledge.page (parent_id, place);
create index page_at_top on knowledge.page (space_id, place) where parent_id is null;
create index page_of_space on knowledge.page (space_id, true_until);
create index page_owner on knowledge.page (owner_id, true_until);
create index page_changed on knowledge.page (changed_at desc, id desc);
create index page_due on knowledge.page (true_until);
