-- When a circle that meets in twos draws who meets whom next.
alter table circles.circle add column draws_at timestamptz;
create index circle_to_draw on circles.circle (draws_at) where draws_at is not null;
