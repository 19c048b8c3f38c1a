package nl.zwerm.spaces;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import nl.zwerm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spaces for indexes and for searching: never a confidential one, of which not even the name may stand in an index, nor
 * one that a capability holds, which has no page.
 */
@Component
@Transactional(readOnly = true)
public class FindableSpaces {

    private static final String NO_SECRET = """
            select s.id, s.name, s.purpose, s.created_at, s.everyone, s.kind = 'open' as open,
                   s.kind = 'open' as readable
            from spaces.space s
            where s.kind <> 'confidential' and (s.held_for is null or s.held_for = 'team')
            """;

    private final JdbcClient jdbc;

    FindableSpaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids, for reading all in pieces. */
    public List<FindableSpace> after(SpaceId id, int limit) {
        return jdbc.sql(NO_SECRET + "and s.id > :after order by s.id limit :limit")
                .param("after", id.value())
                .param("limit", limit)
                .query(FindableSpaces::space)
                .list();
    }

    public List<FindableSpace> of(Collection<SpaceId> ids) {
        return jdbc.sql(NO_SECRET + "and s.id in (:ids)")
                .param("ids", ids.stream().map(SpaceId::value).toList())
                .query(FindableSpaces::space)
                .list();
    }

    /** Where a viewer may read: in the open ones all who are no guests may, in the others of these their members. */
    public record Readable(List<Long> open, List<Long> others) {

        public boolean holds(long space) {
            return open.contains(space) || others.contains(space);
        }
    }

    public Readable readable(Viewer viewer) {
        return jdbc.sql("""
                        select array(select s.id from spaces.space s where s.kind = 'open' and not :guest) as open,
                               array(select s.id
                                     from spaces.membership m
                                     join spaces.space s on s.id = m.space_id
                                     where m.person_id = :viewer and m.suspended_at is null
                                       and (s.kind = 'closed' or (s.kind = 'open' and :guest))
                                       and (s.held_for is null or s.held_for = 'team')) as others
                        """)
                .param("viewer", viewer.id().value())
                .param("guest", viewer.guest())
                .query((row, _) -> new Readable(numbers(row.getArray("open")), numbers(row.getArray("others"))))
                .single();
    }

    /**
     * The viewer's own, then as many of the open ones as {@code most}, and of {@code ids} those the viewer may know of. Never
     * a confidential one.
     */
    public List<FindableSpace> known(Viewer viewer, int most, Collection<Long> ids) {
        return jdbc.sql("""
                        with own as (
                            select m.space_id as id
                            from spaces.membership m
                            where m.person_id = :viewer and m.suspended_at is null
                        ), named as (
                            select id from own
                            union
                            (select id
                             from spaces.space
                             where kind = 'open'
                             order by everyone desc, lower(name), id
                             limit :most)
                            union
                            select unnest(:ids::bigint[])
                        )
                        select s.id, s.name, s.purpose, s.created_at, s.everyone, s.kind = 'open' and not :guest as open,
                               (s.kind = 'open' and not :guest) or own.id is not null as readable
                        from named
                        join spaces.space s on s.id = named.id
                        left join own on own.id = s.id
                        where s.kind <> 'confidential' and (s.held_for is null or s.held_for = 'team')
                          and (not :guest or own.id is not null)
                        order by own.id is null, s.everyone desc, lower(s.name), s.id
                        """)
                .param("viewer", viewer.id().value())
                .param("guest", viewer.guest())
                .param("most", most)
                .param("ids", ids.toArray(Long[]::new))
                .query(FindableSpaces::space)
                .list();
    }

    /** By hand: there may be many. */
    private static FindableSpace space(ResultSet row, int number) throws SQLException {
        return new FindableSpace(
                SpaceId.of(row.getLong("id")),
                row.getString("name"),
                row.getString("purpose"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("everyone"),
                row.getBoolean("open"),
                row.getBoolean("readable"));
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
