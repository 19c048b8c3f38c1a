-- With whom somebody would rather not sit: one sealed text of one length, under the key of a space of that person alone.
-- A second row of the same person is there only while the first is closed to them.
create table circles.apart (
    space_id bigint primary key references spaces.space,
    person_id bigint not null references people.person,
    people text not null
);
create index apart_of on circles.apart (person_id);
