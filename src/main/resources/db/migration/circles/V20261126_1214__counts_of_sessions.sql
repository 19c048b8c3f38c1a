-- How many sessions there were may be left out where how many people is told, and never the other way round.
alter table circles.counted drop constraint counted_check;
alter table circles.counted add constraint counted_check check (people is not null or sessions is null);
