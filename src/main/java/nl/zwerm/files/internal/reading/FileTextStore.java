package nl.zwerm.files.internal.reading;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.files.FileId;
import nl.zwerm.files.internal.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what stands in files, and of what their first sheet looks like. */
@Repository
class FileTextStore {

    private final JdbcClient jdbc;

    FileTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that is to be read; {@code blob} is where its bytes are. */
    record Unread(long id, long contribution, String blob) {}

    /**
     * Those that stand somewhere and are neither sealed nor small pictures, as long as they may still be tried; pictures
     * after what the search waits for.
     */
    List<Unread> listUnread(long mostBytes, int mostTries, int limit) {
        return jdbc.sql("""
                        select f.id, f.contribution_id as contribution, f.blob
                        from files.file f
                        left join files.file_text t on t.file_id = f.id and t.blob = f.blob
                        where f.contribution_id is not null and not f.sealed
                          and (f.content_type not like 'image/%' or f.size_bytes > 100000)
                          and f.size_bytes <= :bytes
                          and (t.file_id is null or t.trouble is not null and t.tries < :tries)
                        order by coalesce(t.tries, 0), f.content_type like 'image/%', f.id
                        limit :limit
                        """)
                .param("bytes", mostBytes)
                .param("tries", mostTries)
                .param("limit", limit)
                .query(Unread.class)
                .list();
    }

    /** Noted before it is read, so that it counts when all ends with it. */
    void markTried(Unread file) {
        jdbc.sql("""
                        insert into files.file_text (file_id, blob, tries, trouble)
                        select f.id, f.blob, 1, 'not read to the end'
                        from files.file f
                        where f.id = :id and f.blob = :blob
                        on conflict (file_id) do update set
                            tries = case when file_text.blob = excluded.blob then file_text.tries + 1 else 1 end,
                            blob = excluded.blob, trouble = excluded.trouble, body = '', preview = null
                        """).param("id", file.id()).param("blob", file.blob()).update();
    }

    /** Whether it is still there, and the same. */
    boolean markRead(Unread file, String body, byte @Nullable [] preview) {
        return jdbc.sql("""
                        update files.file_text t
                        set trouble = null, body = :body, preview = :preview
                        where t.file_id = :id and t.blob = :blob
                        """)
                        .param("id", file.id())
                        .param("blob", file.blob())
                        .param("body", body)
                        .param("preview", preview, Types.BINARY)
                        .update()
                > 0;
    }

    /** {@code tries} is how often it counts as tried from now on. */
    void markTrouble(Unread file, String trouble, int tries) {
        jdbc.sql("""
                        update files.file_text t
                        set trouble = :trouble, tries = greatest(t.tries, :tries)
                        where t.file_id = :id and t.blob = :blob
                        """)
                .param("id", file.id())
                .param("blob", file.blob())
                .param("trouble", trouble)
                .param("tries", tries)
                .update();
    }

    Optional<byte[]> findPreview(StoredFile file) {
        return jdbc.sql("""
                        select t.preview
                        from files.file_text t
                        where t.file_id = :id and t.blob = :blob and t.preview is not null
                        """)
                .param("id", file.id().value())
                .param("blob", file.blob())
                .query(byte[].class)
                .optional();
    }

    void deleteOf(Collection<ContributionId> contributions) {
        jdbc.sql("""
                        delete from files.file_text t
                        using files.file f
                        where f.id = t.file_id and f.contribution_id = any(:contributions)
                        """)
                .param(
                        "contributions",
                        contributions.stream().map(ContributionId::value).toArray(Long[]::new))
                .update();
    }

    /** What these say, by contribution and file, where they stand in these contributions and are not sealed. */
    Map<Long, Map<FileId, String>> list(Collection<Long> contributions, Collection<FileId> files) {
        var texts = new HashMap<Long, Map<FileId, String>>();
        jdbc.sql("""
                        select f.contribution_id, f.id, t.body
                        from files.file f
                        join files.file_text t on t.file_id = f.id and t.blob = f.blob
                        where f.id = any(:files) and f.contribution_id = any(:contributions) and not f.sealed
                          and t.body <> ''
                        """)
                .param("files", files.stream().map(FileId::value).toArray(Long[]::new))
                .param("contributions", contributions.toArray(Long[]::new))
                .query(row -> {
                    texts.computeIfAbsent(row.getLong("contribution_id"), _ -> new HashMap<>())
                            .put(FileId.of(row.getLong("id")), row.getString("body"));
                });
        return texts;
    }
}
