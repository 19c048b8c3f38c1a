-- What is told of sessions outside them: counts of a quarter that is over, made once and never again, so that no two of
-- them differ by one session or one person. What is about too few is not in here; nothing of it can be undone.
create table circles.counted (
    begins date primary key,
    sessions int,
    people int,
    check ((sessions is null) = (people is null))
);

-- Of teams with all below them, as far as that tells nothing of anybody; the name is that of then.
create table circles.counted_team (
    begins date not null references circles.counted,
    team_id bigint not null,
    name text not null,
    people int not null,
    primary key (begins, team_id)
);
