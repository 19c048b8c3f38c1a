-- Which question an answer stands beneath now.
create view questions.answer_of as
select c.id, c.parent_id
from contributions.contribution c
where c.kind = 'answer';
