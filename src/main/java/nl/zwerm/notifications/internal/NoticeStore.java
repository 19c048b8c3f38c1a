package nl.zwerm.notifications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.notifications.Notice;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What persons were told. A contribution that it is about comes through {@code contributions.readable}; what stands at a
 * path of its own is guarded by the page there.
 */
@Repository
public class NoticeStore {

    /**
     * A notice whose receiver is to have a letter, which says nothing of it when it is discreet; {@code notice} is absent
     * when they may not read it any more.
     */
    record Due(
            long id,
            PersonId person,
            boolean discreet,
            @Nullable Notice notice) {}

    /** An invitation asks something and stands on its own, so it is not among the notices. */
    private static final String INVITED = "invited";

    private static final String NO_ONE = "none";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Kinds kinds;
    private final Words words;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, Sealer sealer, Kinds kinds, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.kinds = kinds;
        this.words = words;
        this.clock = clock;
    }

    public boolean insert(PersonId person, String kind, ContributionId about, @Nullable Instant mailAt) {
        return jdbc.sql("""
                        insert into notifications.notice (id, person_id, kind, about_id, told_at, mail_at)
                        values (:id, :person, :kind, :about, :now, :mailAt)
                        on conflict (person_id, kind, about_id) do nothing
                        """)
                        .param("id", PublicId.next())
                        .param("person", person.value())
                        .param("kind", kind)
                        .param("about", about.value())
                        .param("now", now())
                        .param(
                                "mailAt",
                                mailAt == null ? null : mailAt.atOffset(ZoneOffset.UTC),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    /** One that was seen already becomes new again. */
    public boolean insertOrRenew(PersonId person, String kind, ContributionId about, @Nullable Instant mailAt) {
        return jdbc.sql("""
                        insert into notifications.notice as n (id, person_id, kind, about_id, told_at, mail_at)
                        values (:id, :person, :kind, :about, :now, :mailAt)
                        on conflict (person_id, kind, about_id) do update
                        set told_at = excluded.told_at, seen_at = null, mail_at = excluded.mail_at, mailed_at = null
                        where n.seen_at is not null
                        """)
                        .param("id", PublicId.next())
                        .param("person", person.value())
                        .param("kind", kind)
                        .param("about", about.value())
                        .param("now", now())
                        .param(
                                "mailAt",
                                mailAt == null ? null : mailAt.atOffset(ZoneOffset.UTC),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    /** One that was seen already becomes new again. */
    public boolean insert(PersonId person, String kind, String path, @Nullable PersonId who, @Nullable Instant mailAt) {
        return jdbc.sql("""
                        insert into notifications.notice as n (id, person_id, kind, path, who_id, told_at, mail_at)
                        values (:id, :person, :kind, :path, :who, :now, :mailAt)
                        on conflict (person_id, kind, path) where path is not null do update
                        set who_id = excluded.who_id, told_at = excluded.told_at, seen_at = null,
                            mail_at = excluded.mail_at, mailed_at = null
                        where n.seen_at is not null
                        """)
                        .param("id", PublicId.next())
                        .param("person", person.value())
                        .param("kind", kind)
                        .param("path", path)
                        .param("who", who == null ? null : who.value(), java.sql.Types.BIGINT)
                        .param("now", now())
                        .param(
                                "mailAt",
                                mailAt == null ? null : mailAt.atOffset(ZoneOffset.UTC),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    public boolean markSettled(PersonId person, String kind, ContributionId about) {
        return jdbc.sql("""
                        update notifications.notice
                        set seen_at = :now
                        where person_id = :person and kind = :kind and about_id = :about and seen_at is null
                        """)
                        .param("person", person.value())
                        .param("kind", kind)
                        .param("about", about.value())
                        .param("now", now())
                        .update()
                > 0;
    }

    public boolean markSettled(PersonId person, String kind, String path) {
        return jdbc.sql("""
                        update notifications.notice
                        set seen_at = :now
                        where person_id = :person and kind = :kind and path = :path and seen_at is null
                        """)
                        .param("person", person.value())
                        .param("kind", kind)
                        .param("path", path)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Whose notices went. */
    public List<PersonId> delete(String path) {
        return jdbc.sql("delete from notifications.notice where path = :path returning person_id")
                .param("path", path)
                .query((row, _) -> PersonId.of(row.getLong("person_id")))
                .list();
    }

    public boolean markSeen(Viewer viewer, ContributionId about) {
        return jdbc.sql("""
                        update notifications.notice n
                        set seen_at = :now
                        where n.person_id = :viewer and n.seen_at is null and n.kind <> :invited
                          and (n.about_id = :about
                               or exists (select 1
                                          from contributions.readable(:viewer) r
                                          where r.id = n.about_id and r.root_id = :about))
                        """)
                        .param("viewer", viewer.id().value())
                        .param("about", about.value())
                        .param("invited", INVITED)
                        .param("now", now())
                        .update()
                > 0;
    }

    public boolean markSeen(Viewer viewer, String path) {
        return jdbc.sql("""
                        update notifications.notice
                        set seen_at = :now
                        where person_id = :viewer and path = :path and seen_at is null
                        """)
                        .param("viewer", viewer.id().value())
                        .param("path", path)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** What leads to a path tells by itself that there is something there. */
    void markDiscreetSeen(PersonId person) {
        jdbc.sql("""
                        update notifications.notice
                        set seen_at = :now
                        where person_id = :person and path is not null and seen_at is null
                        """).param("person", person.value()).param("now", now()).update();
    }

    public boolean markAllSeen(Viewer viewer) {
        return jdbc.sql("""
                        update notifications.notice
                        set seen_at = :now
                        where person_id = :viewer and seen_at is null and kind <> :invited
                        """)
                        .param("viewer", viewer.id().value())
                        .param("invited", INVITED)
                        .param("now", now())
                        .update()
                > 0;
    }

    public int countUnseen(Viewer viewer) {
        return jdbc.sql("""
                        select count(*)
                        from (select 1
                              from notifications.notice n
                              left join contributions.readable(:viewer) r
                                  on r.id = n.about_id and r.state = 'published'
                              where n.person_id = :viewer and n.seen_at is null
                                and (n.path is not null or r.id is not null)
                              limit 100) unseen
                        """)
                .param("viewer", viewer.id().value())
                .query(Integer.class)
                .single();
    }

    public List<Notice> listUnseen(Viewer viewer, int limit) {
        return jdbc.sql("""
                        select n.id, n.kind, n.about_id, n.path, n.told_at, q.id as root_id, q.kind as root_kind,
                               q.space_id, q.sealed, q.title, p.name as who
                        from notifications.notice n
                        left join contributions.readable(:viewer) r on r.id = n.about_id and r.state = 'published'
                        left join contributions.readable(:viewer) q on q.id = r.root_id
                        left join people.person_card p on p.id = coalesce(n.who_id, r.author_id)
                        where n.person_id = :viewer and n.seen_at is null and n.kind <> :invited
                          and (n.path is not null or q.id is not null)
                        order by n.told_at desc, n.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("invited", INVITED)
                .param("limit", limit)
                .query(this::notice)
                .list();
    }

    /** Those whose hour has come, locked so that no other node writes the same letter. */
    List<Due> lockDue(int limit) {
        return jdbc.sql("""
                        select n.id, n.person_id, n.kind, n.about_id, n.path, n.told_at, q.id as root_id,
                               q.kind as root_kind, q.space_id, q.sealed, q.title, p.name as who
                        from notifications.notice n
                        left join lateral contributions.readable(n.person_id) r
                            on r.id = n.about_id and r.state = 'published'
                        left join lateral contributions.readable(n.person_id) q on q.id = r.root_id
                        left join people.person_card p on p.id = coalesce(n.who_id, r.author_id)
                        where n.mail_at <= :now and n.mailed_at is null and n.seen_at is null
                        order by n.mail_at, n.id
                        limit :limit
                        for update of n skip locked
                        """)
                .param("now", now())
                .param("limit", limit)
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        PersonId.of(row.getLong("person_id")),
                        row.getBoolean("sealed") || row.getString("path") != null,
                        row.getString("path") == null && row.getObject("root_id") == null ? null : notice(row, number)))
                .list();
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

    private Notice notice(ResultSet row, int number) throws SQLException {
        @Nullable String path = row.getString("path");
        @Nullable String who = row.getString("who");
        var kind = row.getString("kind");
        return new Notice(
                PublicId.show(row.getLong("id")),
                kind,
                path == null ? ContributionId.of(row.getLong("about_id")) : null,
                path == null ? thread(row) : path,
                path == null ? title(row) : "",
                Said.of(key(kind), "who", who == null ? NO_ONE : who),
                row.getTimestamp("told_at").toInstant());
    }

    private String thread(ResultSet row) throws SQLException {
        return kinds.thread(
                row.getString("root_kind"),
                SpaceId.of(row.getLong("space_id")),
                ContributionId.of(row.getLong("root_id")));
    }

    private String title(ResultSet row) throws SQLException {
        return sealer.open(
                SpaceId.of(row.getLong("space_id")),
                row.getBoolean("sealed"),
                row.getString("title"),
                "contribution " + row.getLong("root_id") + " title");
    }

    /** A kind without words of its own must not break the page of whoever was told. */
    private String key(String kind) {
        var key = "notifications." + kind;
        return words.has(key) ? key : "notifications.other";
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
