package nl.zwerm.files.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.files.FileId;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the files of a text, and of what stood in their place before. */
@Repository
public class VersionStore {

    private static final int MOST = 500;

    /** One of them, with who brought it; {@code number} is 0 for what stands there now. */
    public record Version(
            StoredFile file, int number, @Nullable PersonId by, Instant at) {}

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Version> list(ContributionId text) {
        return jdbc.sql("select " + FileStore.COLUMNS + """
                        , 0 as number, f.uploaded_by_id, f.uploaded_at
                        from files.file f
                        where f.contribution_id = :text
                        order by f.uploaded_at desc, f.id
                        limit :most
                        """)
                .param("text", text.value())
                .param("most", MOST)
                .query(VersionStore::version)
                .list();
    }

    /** Those whose first sheet was drawn as they stand there now. */
    public Set<FileId> listWithPreview(ContributionId text) {
        return jdbc.sql("""
                        select f.id
                        from files.file f
                        join files.file_text t on t.file_id = f.id and t.blob = f.blob
                        where f.contribution_id = :text and t.preview is not null
                        """)
                .param("text", text.value())
                .query((row, _) -> FileId.of(row.getLong("id")))
                .set();
    }

    public Optional<Version> find(ContributionId text, FileId id) {
        return jdbc.sql("select " + FileStore.COLUMNS + """
                        , 0 as number, f.uploaded_by_id, f.uploaded_at
                        from files.file f
                        where f.id = :id and f.contribution_id = :text
                        for update
                        """)
                .param("id", id.value())
                .param("text", text.value())
                .query(VersionStore::version)
                .optional();
    }

    /** By the file in whose place they stood, the latest first. */
    public Map<FileId, List<Version>> listEarlier(ContributionId text) {
        return jdbc.sql("""
                        select f.id, f.space_id, f.contribution_id, e.content_type, e.blob, f.sealed, e.size_bytes, e.name,
                               e.number, e.uploaded_by_id, e.uploaded_at
                        from files.file f
                        join files.earlier e on e.file_id = f.id
                        where f.contribution_id = :text
                        order by f.id, e.number desc
                        """).param("text", text.value()).query(VersionStore::version).list().stream()
                .collect(Collectors.groupingBy(one -> one.file().id(), LinkedHashMap::new, Collectors.toList()));
    }

    public void insertEarlier(Version version) {
        var file = version.file();
        jdbc.sql("""
                        insert into files.earlier
                            (file_id, number, uploaded_by_id, content_type, size_bytes, blob, name, uploaded_at)
                        select :id, coalesce(max(number), 0) + 1, :by, :type, :size, :blob, :name, :at
                        from files.earlier
                        where file_id = :id
                        """)
                .param("id", file.id().value())
                .param("by", version.by() == null ? null : version.by().value(), Types.BIGINT)
                .param("type", file.contentType())
                .param("size", file.size())
                .param("blob", file.blob())
                .param("name", file.name(), Types.BINARY)
                .param("at", version.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void deleteEarlier(FileId id, int number) {
        jdbc.sql("delete from files.earlier where file_id = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .update();
    }

    /** What stands there from now on. */
    public void update(StoredFile file, PersonId by, Instant at) {
        jdbc.sql("""
                        update files.file
                        set content_type = :type, size_bytes = :size, blob = :blob, name = :name, sealed = :sealed,
                            uploaded_by_id = :by, uploaded_at = :at
                        where id = :id
                        """)
                .param("id", file.id().value())
                .param("type", file.contentType())
                .param("size", file.size())
                .param("blob", file.blob())
                .param("name", file.name(), Types.BINARY)
                .param("sealed", file.sealed())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void markPlaced(int number, StoredFile file) {
        jdbc.sql("update files.earlier set blob = :blob, name = :name where file_id = :id and number = :number")
                .param("id", file.id().value())
                .param("number", number)
                .param("blob", file.blob())
                .param("name", file.name(), Types.BINARY)
                .update();
    }

    List<String> deleteOf(SpaceId space) {
        return jdbc.sql("""
                        delete from files.earlier e
                        using files.file f
                        where f.id = e.file_id and f.space_id = :space
                        returning e.blob
                        """).param("space", space.value()).query(String.class).list();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        long by = row.getLong("uploaded_by_id");
        var person = row.wasNull() ? null : PersonId.of(by);
        var at = row.getObject("uploaded_at", OffsetDateTime.class).toInstant();
        return new Version(FileStore.file(row, number), row.getInt("number"), person, at);
    }
}
