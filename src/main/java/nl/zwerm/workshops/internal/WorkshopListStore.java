package nl.zwerm.workshops.internal;

import static nl.zwerm.shared.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.workshops.internal.Workshop.Meeting;
import nl.zwerm.workshops.internal.Workshop.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of workshops a viewer may read. */
@Repository
public class WorkshopListStore {

    private static final String COLUMNS = """
            select r.id, r.space_id, r.sealed, r.title, r.body, r.language, r.published_at,
                   w.state, w.starts_at, w.ends_at, w.place, w.room,
                   (select string_agg(p.name, ', ' order by lower(p.name))
                    from workshops.teacher t
                    join people.person_card p on p.id = t.person_id
                    where t.workshop_id = w.id) as teachers,
                   (select count(*) from workshops.wish x where x.workshop_id = w.id) as wishes,
                   (select count(*)
                    from workshops.registration g
                    where g.workshop_id = w.id and not g.waiting) as placed,
                   (select g.waiting
                    from workshops.registration g
                    where g.workshop_id = w.id and g.person_id = :viewer) as mine_waiting,
                   exists (select 1
                           from workshops.teacher t
                           where t.workshop_id = w.id and t.person_id = :viewer) as mine_taught,
                   (select count(*)
                    from contributions.readable(:viewer) k
                    where k.parent_id = w.id and k.kind = 'takeaway' and k.state = 'published') as takeaways,
                   array(select t.name
                         from workshops.topic_of t
                         where t.contribution_id = w.id
                         order by lower(t.name)) as topics
            from workshops.workshop w
            join contributions.readable(:viewer) r
                on r.id = w.id and r.kind = 'workshop' and r.state = 'published'
            """;
    private static final String COMING = """
            where w.state = 'planned' and w.ends_at > :now and (w.starts_at, w.id) > (:from, :fromId)
            order by w.starts_at, w.id
            limit :limit
            """;
    private static final String PROPOSED = """
            where w.state <> 'planned' and (r.published_at, r.id) < (:from, :fromId)
            order by r.published_at desc, r.id desc
            limit :limit
            """;
    private static final String PAST = """
            where w.state = 'planned' and w.ends_at <= :now and (w.ends_at, w.id) < (:from, :fromId)
            order by w.ends_at desc, w.id desc
            limit :limit
            """;
    private static final String ABOUT = """
            where w.state = 'planned' and w.starts_at > :now
              and exists (select 1 from workshops.topic_of t where t.contribution_id = w.id and t.id = :topic)
            order by w.starts_at, w.id
            limit :limit
            """;

    /** A workshop as it stands in a list. */
    record Row(
            ContributionId id,
            SpaceId space,
            String title,
            String body,
            String language,
            Instant at,
            State state,
            @Nullable Meeting meeting,
            String teachers,
            int wishes,
            int placed,
            String standing,
            int takeaways,
            List<String> topics) {}

    /** A topic that five or more seek. */
    record Sought(TopicId topic, String name, int seekers) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;

    WorkshopListStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** From just beyond {@code from} on: the next to come, or else the newest first. */
    List<Row> list(WorkshopTab tab, Viewer viewer, Instant now, Instant from, long fromId, int limit) {
        var which = switch (tab) {
            case COMING -> COMING;
            case PROPOSED -> PROPOSED;
            case PAST -> PAST;
        };
        return jdbc.sql(COLUMNS + which)
                .param("viewer", viewer.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("fromId", fromId)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** The next to come about a topic. */
    List<Row> listAbout(TopicId topic, Viewer viewer, Instant now, int limit) {
        return jdbc.sql(COLUMNS + ABOUT)
                .param("viewer", viewer.id().value())
                .param("topic", topic.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Topics that many seek and about which the viewer sees nothing proposed or coming; those most in want first. */
    List<Sought> listSought(Viewer viewer, Instant now, int limit) {
        return jdbc.sql("""
                        select s.id, s.name, s.seekers
                        from workshops.sought_topic s
                        where not exists (select 1
                                          from workshops.topic_of t
                                          join workshops.workshop w on w.id = t.contribution_id
                                              and (w.state <> 'planned' or w.ends_at > :now)
                                          join contributions.readable(:viewer) r
                                              on r.id = w.id and r.state = 'published'
                                          where t.id = s.id)
                        order by s.seekers desc, lower(s.name)
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) ->
                        new Sought(TopicId.of(row.getLong("id")), row.getString("name"), row.getInt("seekers")))
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        var space = SpaceId.of(row.getLong("space_id"));
        boolean sealed = row.getBoolean("sealed");
        return new Row(
                ContributionId.of(id),
                space,
                sealer.open(space, sealed, row.getString("title"), "contribution " + id + " title"),
                sealer.open(space, sealed, row.getString("body"), "contribution " + id + " body"),
                row.getString("language"),
                row.getTimestamp("published_at").toInstant(),
                State.ofWord(row.getString("state")),
                meeting(row, id, space, sealed),
                Objects.requireNonNullElse(row.getString("teachers"), ""),
                row.getInt("wishes"),
                row.getInt("placed"),
                standing(row),
                row.getInt("takeaways"),
                List.of((String[]) row.getArray("topics").getArray()));
    }

    private @Nullable Meeting meeting(ResultSet row, long id, SpaceId space, boolean sealed) throws SQLException {
        var starts = instantOrNull(row, "starts_at");
        var ends = instantOrNull(row, "ends_at");
        if (starts == null || ends == null) {
            return null;
        }
        var place = row.getString("place");
        return new Meeting(
                starts,
                ends,
                place.isEmpty() ? "" : sealer.open(space, sealed, place, "workshop " + id + " place"),
                row.getInt("room"));
    }

    private static String standing(ResultSet row) throws SQLException {
        if (row.getBoolean("mine_taught")) {
            return "teaches";
        }
        boolean waiting = row.getBoolean("mine_waiting");
        return row.wasNull() ? "" : waiting ? "waits" : "placed";
    }
}
