create schema insights;

-- What an insight has beyond every contribution, whose text is what its author would tell others. Texts are sealed as the
-- contribution is; topics as they are typed, while it is a draft.
create table insights.insight (
    id bigint primary key references contributions.contribution,
    tried text not null default '',
    expected text not null default '',
    came text not null default '',
    tone text check (tone in ('success', 'failure', 'mixed')),
    valid_until date,
    typed_topics text not null default ''
);
