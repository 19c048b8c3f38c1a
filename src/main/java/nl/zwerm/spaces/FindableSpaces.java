package nl.zwerm.spaces;

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
                .query(FindableSpace.class)
                .list();
    }

    public List<FindableSpace> of(Collection<SpaceId> ids) {
        return jdbc.sql(NO_SECRET + "and s.id in (:ids)")
                .param("ids", ids.stream().map(SpaceId::value).toList())
                .query(FindableSpace.class)
                .list();
    }

    /** All but the confidential ones that the viewer may know of, their own first. */
    public List<FindableSpace> knownTo(Viewer viewer) {
        return jdbc.sql("""
                        select s.id, s.name, s.purpose, s.created_at, s.everyone, s.kind = 'open' and not :guest as open,
                               (s.kind = 'open' and not :guest) or m.person_id is not null as readable
                        from spaces.space s
                        left join spaces.membership m
                            on m.space_id = s.id and m.person_id = :viewer and m.suspended_at is null
                        where s.kind <> 'confidential' and (s.held_for is null or s.held_for = 'team')
                          and (not :guest or m.person_id is not null)
                        order by m.person_id is null, s.everyone desc, lower(s.name), s.id
                        """)
                .param("viewer", viewer.id().value())
                .param("guest", viewer.guest())
                // By hand: there may be a thousand, on every search.
                .query((row, _) -> new FindableSpace(
                        SpaceId.of(row.getLong("id")),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getBoolean("everyone"),
                        row.getBoolean("open"),
                        row.getBoolean("readable")))
                .list();
    }
}
