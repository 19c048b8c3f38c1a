package nl.zwerm.circles.internal;

import static nl.zwerm.shared.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zwerm.circles.internal.OwnMethod.Shared;
import nl.zwerm.circles.internal.OwnMethod.Sharing;
import nl.zwerm.circles.internal.OwnMethod.Version;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Methods of circles' own. Every question names the circle, or asks for what its circle shared. */
@Repository
class OwnMethodStore {

    private static final String OWN = """
            select m.id, m.circle_id, m.space_id, m.version, m.shared_by_id, m.shared_at, m.shared_version,
                m.removed_at, v.text, v.saved_by_id, v.saved_at
            from circles.own_method m
            join circles.own_method_version v on v.method_id = m.id and v.version = m.version
            where m.circle_id = :circle
            """;

    private static final String SHARED = """
            select id, circle_id, shared_text, shared_by_id, shared_at
            from circles.own_method
            where shared_at is not null
            """;

    private final JdbcClient jdbc;

    OwnMethodStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever copies holds the circle locked, so that no form is sent twice at once. */
    void insert(OwnMethod made, String once) {
        jdbc.sql("""
                        insert into circles.own_method (id, circle_id, space_id, once)
                        values (:id, :circle, :space, :once)
                        """)
                .param("id", made.id().value())
                .param("circle", made.circle().value())
                .param("space", made.space().value())
                .param("once", once)
                .update();
        insertVersion(made.id(), made.version(), made.text(), made.savedBy(), made.savedAt());
    }

    Optional<OwnMethodId> findMade(CircleId circle, String once) {
        return jdbc.sql("select id from circles.own_method where circle_id = :circle and once = :once")
                .param("circle", circle.value())
                .param("once", once)
                .query(Long.class)
                .optional()
                .map(OwnMethodId::of);
    }

    void insertVersion(OwnMethodId id, int version, String text, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into circles.own_method_version (method_id, version, text, saved_by_id, saved_at)
                        values (:id, :version, :text, :by, :at)
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("text", text)
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    /** What was put away too. */
    Optional<OwnMethod> find(CircleId circle, OwnMethodId id) {
        return find(circle, id, "");
    }

    Optional<OwnMethod> lock(CircleId circle, OwnMethodId id) {
        return find(circle, id, " for update of m");
    }

    private Optional<OwnMethod> find(CircleId circle, OwnMethodId id, String lock) {
        return jdbc.sql(OWN + "and m.id = :id" + lock)
                .param("circle", circle.value())
                .param("id", id.value())
                .query(OwnMethodStore::own)
                .optional();
    }

    /** Those of a circle, what was put away too, what was saved last first. */
    List<OwnMethod> listOf(CircleId circle, int limit) {
        return jdbc.sql(OWN + "order by v.saved_at desc, m.id limit :limit")
                .param("circle", circle.value())
                .param("limit", limit)
                .query(OwnMethodStore::own)
                .list();
    }

    /** Of any circles: whoever asks looks who may know of them. */
    List<OwnMethod> listOwn(Collection<OwnMethodId> ids) {
        return jdbc.sql(OWN.replace("m.circle_id = :circle", "m.id = any(:ids)") + "limit :limit")
                .param("ids", values(ids))
                .param("limit", ids.size())
                .query(OwnMethodStore::own)
                .list();
    }

    List<Shared> listShared(Collection<OwnMethodId> ids) {
        return jdbc.sql(SHARED + "and id = any(:ids) limit :limit")
                .param("ids", values(ids))
                .param("limit", ids.size())
                .query(OwnMethodStore::shared)
                .list();
    }

    /** The circle of a method, for somebody who sits there. */
    Optional<CircleId> findCircle(OwnMethodId id, PersonId person) {
        return jdbc.sql("""
                        select m.circle_id
                        from circles.own_method m
                        join circles.circle c on c.id = m.circle_id and c.ended_at is null
                        join circles.seat own
                            on own.circle_id = m.circle_id and own.person_id = :person and own.left_at is null
                        where m.id = :id and m.removed_at is null
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .map(CircleId::of);
    }

    private static Long[] values(Collection<OwnMethodId> ids) {
        return ids.stream().map(OwnMethodId::value).toArray(Long[]::new);
    }

    int count(CircleId circle) {
        return jdbc.sql("select count(*) from circles.own_method where circle_id = :circle and removed_at is null")
                .param("circle", circle.value())
                .query(Integer.class)
                .single();
    }

    void raise(OwnMethodId id) {
        jdbc.sql("update circles.own_method set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    List<Version> listVersions(OwnMethodId id, int limit) {
        return jdbc.sql("""
                        select version, saved_by_id, saved_at
                        from circles.own_method_version
                        where method_id = :id
                        order by version desc
                        limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query((row, _) -> new Version(
                        row.getInt("version"),
                        PersonId.of(row.getLong("saved_by_id")),
                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    Optional<String> findVersion(OwnMethodId id, int version) {
        return jdbc.sql("select text from circles.own_method_version where method_id = :id and version = :version")
                .param("id", id.value())
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** All from the first on, but the first itself. */
    void deleteVersionsBefore(OwnMethodId id, int version) {
        jdbc.sql("delete from circles.own_method_version where method_id = :id and version > 1 and version < :version")
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    void share(OwnMethodId id, String text, Sharing sharing) {
        jdbc.sql("""
                        update circles.own_method
                        set shared_text = :text, shared_by_id = :by, shared_at = :at, shared_version = :version
                        where id = :id
                        """)
                .param("id", id.value())
                .param("text", text)
                .param("by", sharing.by().value())
                .param("at", utc(sharing.at()))
                .param("version", sharing.version())
                .update();
    }

    void unshare(OwnMethodId id) {
        jdbc.sql("""
                        update circles.own_method
                        set shared_text = null, shared_by_id = null, shared_at = null, shared_version = null
                        where id = :id
                        """).param("id", id.value()).update();
    }

    /** What was shared last comes first. */
    List<Shared> listShared(int limit) {
        return jdbc.sql(SHARED + "order by shared_at desc limit :limit")
                .param("limit", limit)
                .query(OwnMethodStore::shared)
                .list();
    }

    Optional<Shared> findShared(OwnMethodId id) {
        return jdbc.sql(SHARED + "and id = :id")
                .param("id", id.value())
                .query(OwnMethodStore::shared)
                .optional();
    }

    void saveRemoved(OwnMethodId id, @Nullable Instant at) {
        jdbc.sql("update circles.own_method set removed_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at == null ? null : utc(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** For the job, never to be shown. */
    List<OwnMethodId> listRemoved(Instant before, int limit) {
        return jdbc
                .sql("select id from circles.own_method where removed_at < :before order by removed_at limit :limit")
                .param("before", utc(before))
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(OwnMethodId::of)
                .toList();
    }

    /** Whether a session is still to be held with it, or is going on. */
    boolean isWaitedFor(OwnMethodId id) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from circles.own_method m
                            join circles.session s on s.circle_id = m.circle_id and s.method_id = :method
                            where m.id = :id and s.state in ('planned', 'running'))
                        or exists (
                            select 1
                            from circles.own_method m
                            join circles.circle c on c.id = m.circle_id and c.method_id = :method
                            where m.id = :id)
                        """)
                .param("id", id.value())
                .param("method", id.toString())
                .query(Boolean.class)
                .single();
    }

    void delete(OwnMethodId id) {
        jdbc.sql("delete from circles.own_method where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The circle has ended: what it let the organisation read stays, and nothing else. */
    void erase(CircleId circle) {
        jdbc.sql("""
                        delete from circles.own_method_version v
                        using circles.own_method m
                        where m.id = v.method_id and m.circle_id = :circle
                        """).param("circle", circle.value()).update();
        jdbc.sql("delete from circles.own_method where circle_id = :circle and shared_at is null")
                .param("circle", circle.value())
                .update();
    }

    private static OwnMethod own(ResultSet row, int number) throws SQLException {
        var shared = row.getTimestamp("shared_at");
        var removed = row.getTimestamp("removed_at");
        return new OwnMethod(
                OwnMethodId.of(row.getLong("id")),
                CircleId.of(row.getLong("circle_id")),
                SpaceId.of(row.getLong("space_id")),
                row.getInt("version"),
                row.getString("text"),
                PersonId.of(row.getLong("saved_by_id")),
                row.getTimestamp("saved_at").toInstant(),
                shared == null
                        ? null
                        : new Sharing(
                                PersonId.of(row.getLong("shared_by_id")),
                                shared.toInstant(),
                                row.getInt("shared_version")),
                removed == null ? null : removed.toInstant());
    }

    private static Shared shared(ResultSet row, int number) throws SQLException {
        return new Shared(
                OwnMethodId.of(row.getLong("id")),
                CircleId.of(row.getLong("circle_id")),
                row.getString("shared_text"),
                PersonId.of(row.getLong("shared_by_id")),
                row.getTimestamp("shared_at").toInstant());
    }
}
