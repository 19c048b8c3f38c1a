package nl.zwerm.notifications.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.internal.BellStore.Told;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What persons were told. A contribution that it is about comes through {@code contributions.readable}; what stands at a
 * path of its own is guarded by the page there.
 */
@Repository
public class NoticeStore {

    /** An invitation asks something and stands on its own, so it is not among the notices. */
    private static final String INVITED = "invited";

    private final JdbcClient jdbc;
    private final NoticeRows rows;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, NoticeRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    public boolean insert(PersonId person, String kind, ContributionId about, Timing.Due due) {
        return jdbc.sql("""
                        insert into notifications.notice (id, person_id, kind, about_id, told_at, cadence, mail_at, push_at)
                        values (:id, :person, :kind, :about, :now, :cadence, :mailAt, :pushAt)
                        on conflict (person_id, kind, about_id) do nothing
                        """)
                        .param("id", PublicId.next())
                        .param("person", person.value())
                        .param("kind", kind)
                        .param("about", about.value())
                        .param("now", now())
                        .param("cadence", due.cadence().word())
                        .param("mailAt", moment(due.mailAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("pushAt", moment(due.pushAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    /** One that was seen already becomes new again. */
    public boolean insertOrRenew(PersonId person, String kind, ContributionId about, Timing.Due due) {
        return jdbc.sql("""
                        insert into notifications.notice as n (id, person_id, kind, about_id, told_at, cadence, mail_at, push_at)
                        values (:id, :person, :kind, :about, :now, :cadence, :mailAt, :pushAt)
                        on conflict (person_id, kind, about_id) do update
                        set told_at = excluded.told_at, seen_at = null, cadence = excluded.cadence,
                            mail_at = excluded.mail_at, mailed_at = null,
                            push_at = excluded.push_at
                        where n.seen_at is not null
                        """)
                        .param("id", PublicId.next())
                        .param("person", person.value())
                        .param("kind", kind)
                        .param("about", about.value())
                        .param("now", now())
                        .param("cadence", due.cadence().word())
                        .param("mailAt", moment(due.mailAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("pushAt", moment(due.pushAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    /** One that was seen already becomes new again. */
    public boolean insert(PersonId person, String kind, String path, @Nullable PersonId who, Timing.Due due) {
        return jdbc.sql("""
                        insert into notifications.notice as n (id, person_id, kind, path, who_id, told_at, cadence, mail_at, push_at)
                        values (:id, :person, :kind, :path, :who, :now, :cadence, :mailAt, :pushAt)
                        on conflict (person_id, kind, path) where path is not null do update
                        set who_id = excluded.who_id, told_at = excluded.told_at, seen_at = null,
                            cadence = excluded.cadence, mail_at = excluded.mail_at, mailed_at = null,
                            push_at = excluded.push_at
                        where n.seen_at is not null
                        """)
                        .param("id", PublicId.next())
                        .param("person", person.value())
                        .param("kind", kind)
                        .param("path", path)
                        .param("who", who == null ? null : who.value(), Types.BIGINT)
                        .param("now", now())
                        .param("cadence", due.cadence().word())
                        .param("mailAt", moment(due.mailAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("pushAt", moment(due.pushAt()), Types.TIMESTAMP_WITH_TIMEZONE)
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

    public boolean delete(PersonId person, String kind, ContributionId about) {
        return jdbc.sql("""
                        delete from notifications.notice
                        where person_id = :person and kind = :kind and about_id = :about
                        """)
                        .param("person", person.value())
                        .param("kind", kind)
                        .param("about", about.value())
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

    public List<Notice> listUnseen(Viewer viewer, int limit) {
        return jdbc
                .sql("""
                        select n.id, n.kind, n.about_id, n.path, n.told_at, n.seen_at, q.id as root_id,
                               q.kind as root_kind, q.space_id, q.sealed, q.title, q.language, r.pseudonym,
                               p.name as who
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
                .query((row, number) -> new Told(rows.notice(row, number), rows.isOwn(row, viewer)))
                .list()
                .stream()
                .filter(one -> !one.own())
                .map(Told::notice)
                .toList();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
