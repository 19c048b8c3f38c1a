package nl.zwerm.search.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.Search.Alike;
import nl.zwerm.search.Search.Nearest;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found, as far as the viewer may read it now: the index only proposes. */
@Repository
public class FoundStore {

    private final JdbcClient jdbc;

    FoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Texts and persons, by id, in one statement. */
    Map<Long, FoundText> find(Collection<Long> ids, Viewer viewer) {
        var found = new HashMap<Long, FoundText>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select r.id, r.kind, r.root_id as root, q.kind as root_kind, r.space_id as space, q.title, r.body, r.language,
                               r.published_at as at, p.id as author_id, p.name as author_name,
                               exists (select 1 from search.outdated o where o.thing_id = r.id) as outdated
                        from contributions.readable(:viewer) r
                        join contributions.readable(:viewer) q on q.id = r.root_id and q.state = 'published'
                        left join people.person_card p on p.id = r.author_id
                        where r.id in (:ids) and r.state = 'published' and not r.sealed
                        union all
                        select p.id, :person, p.id, :person, 0, p.name, concat_ws(' · ', nullif(p.role_title, ''), p.team_name),
                               null, null, null, null, false
                        from people.person_card p
                        where p.id in (:ids) and p.state = 'active' and not :guest
                        """)
                .param("viewer", viewer.id().value())
                .param("ids", ids)
                .param("person", PersonSource.KIND)
                .param("guest", viewer.guest())
                .query(FoundStore::text)
                .list()
                .forEach(text -> found.put(text.id(), text));
        return found;
    }

    /** Threads in the order of their ids as given. */
    public List<Alike> listAlike(List<Long> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var alike = new ArrayList<>(jdbc.sql("""
                        select r.id, r.kind, r.space_id, r.title, r.language, r.published_at as at
                        from contributions.readable(:viewer) r
                        where r.id in (:ids) and r.state = 'published' and not r.sealed
                        """)
                .param("viewer", viewer.id().value())
                .param("ids", ids)
                .query((row, _) -> new Alike(
                        ContributionId.of(row.getLong("id")),
                        row.getString("kind"),
                        SpaceId.of(row.getLong("space_id")),
                        row.getString("title"),
                        row.getString("language"),
                        row.getTimestamp("at").toInstant()))
                .list());
        alike.sort(Comparator.comparingInt(one -> ids.indexOf(one.id().value())));
        return alike;
    }

    /** Questions in the order of their ids as given. */
    public List<Nearest> listNearest(List<Long> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var nearest = new ArrayList<>(jdbc.sql("""
                        select r.id, r.title, r.published_at as at, r.pseudonym is null as named,
                               (select count(*)
                                from contributions.readable(:viewer) a
                                where a.parent_id = r.id and a.kind = 'answer' and a.state = 'published') as answers
                        from contributions.readable(:viewer) r
                        where r.id in (:ids) and r.state = 'published' and not r.sealed
                        """)
                .param("viewer", viewer.id().value())
                .param("ids", ids)
                .query((row, _) -> new Nearest(
                        ContributionId.of(row.getLong("id")),
                        row.getString("title"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("named"),
                        row.getInt("answers")))
                .list());
        nearest.sort(Comparator.comparingInt(near -> ids.indexOf(near.id().value())));
        return nearest;
    }

    private static FoundText text(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("at");
        return new FoundText(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("root"),
                row.getString("root_kind"),
                row.getLong("space"),
                row.getString("title"),
                row.getString("body"),
                row.getString("language"),
                at == null ? null : at.toInstant(),
                row.getObject("author_id", Long.class),
                row.getString("author_name"),
                row.getBoolean("outdated"));
    }
}
