-- Sessions whose key was made before such keys lay apart; the server moves them at its next start.
create table circles.key_to_move (
    space_id bigint primary key
);
insert into circles.key_to_move (space_id) select space_id from circles.session;
