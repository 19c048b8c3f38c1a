-- Whether anything of it may be kept: not by its method, or when whoever's case it was left.
alter table circles.session add column record boolean not null default true;

-- Where it is spread over days everybody is told that its door is open, before any phase: from -2, which is nothing yet.
alter table circles.session alter column reminded set default -2;
update circles.session set reminded = -2 where state = 'planned' and reminded = -1;
