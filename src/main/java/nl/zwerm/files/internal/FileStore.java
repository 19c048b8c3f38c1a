package nl.zwerm.files.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.files.FileId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of files, and of stored bytes that may go. */
@Repository
public class FileStore {

    static final String COLUMNS =
            "f.id, f.space_id, f.contribution_id, f.content_type, f.blob, f.sealed, " + "f.size_bytes, f.name ";

    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Readable with what it stands in; those that waited here before {@link WaitingPictures}, for their uploader alone. */
    public Optional<StoredFile> find(FileId id, Viewer viewer) {
        return jdbc.sql("select " + COLUMNS + """
                        from files.file f
                        where f.id = :id
                          and (f.contribution_id is null and f.uploaded_by_id = :viewer
                               or exists (select 1
                                          from contributions.readable(:viewer) r
                                          where r.id = f.contribution_id))
                        """)
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .query(FileStore::file)
                .optional();
    }

    /** Those among {@code ids} that stand where the viewer reads. */
    public List<StoredFile> list(Collection<FileId> ids, Viewer viewer) {
        return jdbc.sql("select " + COLUMNS + """
                        from files.file f
                        join contributions.readable(:viewer) r on r.id = f.contribution_id
                        where f.id = any(:ids)
                        """)
                .param("ids", ids.stream().map(FileId::value).toArray(Long[]::new))
                .param("viewer", viewer.id().value())
                .query(FileStore::file)
                .list();
    }

    /** Those among {@code ids} that stand nowhere yet and are the author's, or stand in this contribution already. */
    public List<StoredFile> listForAdoption(Collection<FileId> ids, ContributionId contribution, PersonId author) {
        return jdbc.sql("select " + COLUMNS + """
                        from files.file f
                        where f.id in (:ids) and f.contribution_id is null and f.uploaded_by_id = :author
                           or f.contribution_id = :contribution
                        order by f.id
                        for update
                        """)
                .param("ids", ids.stream().map(FileId::value).toList())
                .param("author", author.value())
                .param("contribution", contribution.value())
                .query(FileStore::file)
                .list();
    }

    public List<StoredFile> listOf(ContributionId contribution) {
        return jdbc.sql("select " + COLUMNS + "from files.file f where f.contribution_id = :contribution order by f.id")
                .param("contribution", contribution.value())
                .query(FileStore::file)
                .list();
    }

    /** Where it stands now; what stands under a pseudonym has no uploader, and the time of what it stands in. */
    public void insert(StoredFile file, @Nullable PersonId uploader, Instant at) {
        jdbc.sql("""
                        insert into files.file
                            (id, space_id, contribution_id, uploaded_by_id, content_type, size_bytes, blob, sealed,
                             name, uploaded_at)
                        values (:id, :space, :contribution, :uploader, :type, :size, :blob, :sealed, :name, :at)
                        """)
                .param("id", file.id().value())
                .param("space", number(file.spaceId()), Types.BIGINT)
                .param("contribution", number(file.contributionId()), Types.BIGINT)
                .param("uploader", uploader == null ? null : uploader.value(), Types.BIGINT)
                .param("type", file.contentType())
                .param("size", file.size())
                .param("blob", file.blob())
                .param("sealed", file.sealed())
                .param("name", file.name(), Types.BINARY)
                .param("at", at(at))
                .update();
    }

    /** What came in pieces and waits for its place, which it has found. */
    public Optional<StoredFile> takeWaiting(FileId id, PersonId uploader) {
        return jdbc.sql("""
                        delete from files.file f
                        where f.id = :id and f.contribution_id is null and f.uploaded_by_id = :uploader
                          and f.name is not null
                        returning\s""" + COLUMNS)
                .param("id", id.value())
                .param("uploader", uploader.value())
                .query(FileStore::file)
                .optional();
    }

    public void delete(FileId id) {
        jdbc.sql("delete from files.file where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Those among {@code ids} that stand in this space, and not where the viewer does not read. */
    public Set<FileId> listStanding(Collection<FileId> ids, SpaceId space, Viewer viewer) {
        return Set.copyOf(jdbc.sql("""
                        select f.id
                        from files.file f
                        join contributions.readable(:viewer) r on r.id = f.contribution_id
                        where f.id = any(:ids) and f.space_id = :space
                        """)
                .param("viewer", viewer.id().value())
                .param("ids", ids.stream().map(FileId::value).toArray(Long[]::new))
                .param("space", space.value())
                .query((row, _) -> FileId.of(row.getLong("id")))
                .list());
    }

    void saveWaiting(long id, long whose, byte[] sealed, LocalDate until) {
        jdbc.sql("""
                        insert into files.waiting_picture (id, whose, sealed, until)
                        values (:id, :whose, :sealed, :until)
                        on conflict (id) do update set sealed = excluded.sealed
                        """)
                .param("id", id)
                .param("whose", whose)
                .param("sealed", sealed)
                .param("until", until)
                .update();
    }

    Optional<byte[]> findWaiting(long id) {
        return jdbc.sql("select sealed from files.waiting_picture where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** Whose those that are there are, as it was hashed. */
    Map<Long, Long> listWhose(Collection<Long> ids) {
        var whose = new HashMap<Long, Long>();
        jdbc.sql("select id, whose from files.waiting_picture where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    whose.put(row.getLong("id"), row.getLong("whose"));
                });
        return whose;
    }

    void prolong(long id, LocalDate until) {
        jdbc.sql("update files.waiting_picture set until = :until where id = :id and until < :until")
                .param("id", id)
                .param("until", until)
                .update();
    }

    void deleteWaiting(long id) {
        jdbc.sql("delete from files.waiting_picture where id = :id")
                .param("id", id)
                .update();
    }

    void deleteWaitingBefore(LocalDate day) {
        jdbc.sql("delete from files.waiting_picture where until < :day")
                .param("day", day)
                .update();
    }

    /** Where it stands now, and sealed as that place asks. */
    public void markAdopted(StoredFile file) {
        jdbc.sql("""
                        update files.file
                        set contribution_id = :contribution, space_id = :space, blob = :blob, sealed = :sealed,
                            name = :name
                        where id = :id
                        """)
                .param("id", file.id().value())
                .param("contribution", number(file.contributionId()), Types.BIGINT)
                .param("space", number(file.spaceId()), Types.BIGINT)
                .param("blob", file.blob())
                .param("sealed", file.sealed())
                .param("name", file.name(), Types.BINARY)
                .update();
    }

    List<String> deleteAbandoned(Instant before, int limit) {
        return jdbc.sql("""
                        delete from files.file
                        where id in (select f.id
                                     from files.file f
                                     where f.contribution_id is null and f.uploaded_at < :before
                                     order by f.uploaded_at
                                     limit :limit
                                     for update skip locked)
                        returning blob
                        """)
                .param("before", at(before))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    List<String> deleteOf(SpaceId space) {
        return jdbc.sql("delete from files.file where space_id = :space returning blob")
                .param("space", space.value())
                .query(String.class)
                .list();
    }

    void insertDropped(String blob) {
        jdbc.sql("insert into files.dropped_blob (blob, dropped_at) values (:blob, :now) on conflict do nothing")
                .param("blob", blob)
                .param("now", at(clock.instant()))
                .update();
    }

    List<String> listDropped(int limit) {
        return jdbc.sql("select blob from files.dropped_blob order by dropped_at limit :limit")
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    void deleteDropped(String blob) {
        jdbc.sql("delete from files.dropped_blob where blob = :blob")
                .param("blob", blob)
                .update();
    }

    static StoredFile file(ResultSet row, int number) throws SQLException {
        var space = number(row, "space_id");
        var contribution = number(row, "contribution_id");
        return new StoredFile(
                FileId.of(row.getLong("id")),
                space == null ? null : SpaceId.of(space),
                contribution == null ? null : ContributionId.of(contribution),
                row.getString("content_type"),
                row.getString("blob"),
                row.getBoolean("sealed"),
                row.getLong("size_bytes"),
                row.getBytes("name"));
    }

    private static @Nullable Long number(@Nullable SpaceId space) {
        return space == null ? null : space.value();
    }

    private static @Nullable Long number(@Nullable ContributionId contribution) {
        return contribution == null ? null : contribution.value();
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
