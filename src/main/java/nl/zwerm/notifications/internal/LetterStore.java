package nl.zwerm.notifications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import nl.zwerm.notifications.Notice;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which notices go out of Zwerm: by letter, in the mail of the week, to a browser. */
@Repository
class LetterStore {

    /**
     * A notice whose receiver is to have a letter, which says nothing of it when it is discreet; {@code notice} is absent
     * when they may not read it any more, or when it, or what it stands under, was taken away.
     */
    record Due(
            long id,
            PersonId person,
            String kind,
            boolean discreet,
            @Nullable Notice notice) {}

    /** With what its receiver may read of it now. */
    private static final String NOTICES = """
            select n.id, n.person_id, n.kind, n.about_id, n.path, n.told_at, n.seen_at, q.id as root_id,
                   q.kind as root_kind, q.space_id, q.sealed, q.title, q.language, p.name as who
            from notifications.notice n
            left join lateral contributions.readable(n.person_id) r
                on r.id = n.about_id and r.state = 'published'
            left join lateral contributions.readable(n.person_id) u on u.id = r.parent_id and u.state = 'published'
            left join lateral contributions.readable(n.person_id) q
                on q.id = r.root_id and q.state = 'published' and (r.parent_id is null or u.id is not null)
            left join people.person_card p on p.id = coalesce(n.who_id, r.author_id)
            """;

    private final JdbcClient jdbc;
    private final NoticeRows rows;
    private final Clock clock;

    LetterStore(JdbcClient jdbc, NoticeRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** For whom the hour of something has come, the longest waiting first. */
    List<PersonId> listDue(int limit) {
        return jdbc.sql("""
                        select n.person_id
                        from notifications.notice n
                        where n.mail_at <= :now and n.mailed_at is null and n.seen_at is null
                        group by n.person_id
                        order by min(n.mail_at)
                        limit :limit
                        """)
                .param("now", now())
                .param("limit", limit)
                .query((row, _) -> PersonId.of(row.getLong("person_id")))
                .list();
    }

    /** What that is, locked so that no other node writes the same letter. */
    List<Due> lockDue(PersonId person, int limit) {
        return jdbc.sql(NOTICES + """
                        where n.person_id = :person and n.mail_at <= :now and n.mailed_at is null and n.seen_at is null
                        order by n.mail_at, n.id
                        limit :limit
                        for update of n skip locked
                        """)
                .param("person", person.value())
                .param("now", now())
                .param("limit", limit)
                .query(this::due)
                .list();
    }

    /** What one person was told, has not seen, and hears of once a week; the newest first. */
    List<Due> lockWeekly(PersonId person, int limit) {
        return jdbc.sql(NOTICES + """
                        where n.person_id = :person and n.cadence = 'weekly' and n.mailed_at is null
                          and n.seen_at is null
                        order by n.told_at desc, n.id
                        limit :limit
                        for update of n
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query(this::due)
                .list();
    }

    /** Those that a browser may show now, locked so that no other node sends the same. */
    List<Due> lockToPush(int limit) {
        return jdbc.sql(NOTICES + """
                        where n.push_at <= :now and n.seen_at is null
                        order by n.push_at, n.id
                        limit :limit
                        for update of n skip locked
                        """)
                .param("now", now())
                .param("limit", limit)
                .query(this::due)
                .list();
    }

    void markPushed(Collection<Long> ids) {
        jdbc.sql("update notifications.notice set push_at = null where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    void postponePush(Collection<Long> ids, Instant until) {
        jdbc.sql("update notifications.notice set push_at = :until where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void markMailed(Collection<Long> ids) {
        jdbc.sql("update notifications.notice set mailed_at = :now where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .param("now", now())
                .update();
    }

    /** No letter will be written about these. */
    void markUnmailed(Collection<Long> ids) {
        jdbc.sql("update notifications.notice set mail_at = null where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** They wait until then. */
    void postpone(Collection<Long> ids, Instant until) {
        jdbc.sql("update notifications.notice set mail_at = :until where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that is due for this person waits until then. */
    void postpone(PersonId person, Instant until) {
        jdbc.sql("""
                        update notifications.notice
                        set mail_at = :until
                        where person_id = :person and mail_at <= :now and mailed_at is null and seen_at is null
                        """)
                .param("person", person.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .update();
    }

    /** What one person has neither seen nor been mailed, of the last weeks, with the space it stands in. */
    record Pending(long id, String kind, @Nullable SpaceId space, Instant toldAt) {}

    List<Pending> listPending(PersonId person, Instant since, int limit) {
        return jdbc.sql("""
                        select n.id, n.kind, r.space_id, n.told_at
                        from notifications.notice n
                        left join contributions.readable(:person) r on r.id = n.about_id
                        where n.person_id = :person and n.seen_at is null and n.mailed_at is null
                          and n.told_at > :since
                        order by n.told_at desc
                        limit :limit
                        """)
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> {
                    long space = row.getLong("space_id");
                    boolean nowhere = row.wasNull();
                    return new Pending(
                            row.getLong("id"),
                            row.getString("kind"),
                            nowhere ? null : SpaceId.of(space),
                            row.getTimestamp("told_at").toInstant());
                })
                .list();
    }

    /** Of these all, in their order. */
    void saveDue(List<Long> ids, List<Timing.Due> dues) {
        jdbc.sql("""
                        update notifications.notice n
                        set cadence = d.cadence, mail_at = d.mail_at,
                            push_at = case when d.cadence = 'now' then n.push_at end
                        from unnest(:ids, :cadences, :mailAts::timestamptz[]) as d (id, cadence, mail_at)
                        where n.id = d.id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param(
                        "cadences",
                        dues.stream().map(due -> due.cadence().word()).toArray(String[]::new))
                .param("mailAts", dues.stream().map(due -> text(due.mailAt())).toArray(String[]::new))
                .update();
    }

    private Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                PersonId.of(row.getLong("person_id")),
                row.getString("kind"),
                row.getBoolean("sealed") || row.getString("path") != null,
                row.getString("path") == null && row.getObject("root_id") == null ? null : rows.notice(row, number));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
