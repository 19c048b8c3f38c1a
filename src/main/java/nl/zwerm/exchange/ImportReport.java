package nl.zwerm.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an import did. {@code quarantine} is the folder of the rows that were put aside, when there were any. */
public record ImportReport(
        String site,
        String space,
        boolean spaceOpened,
        List<OfFile> files,
        List<OfKind> kinds,
        @Nullable Path quarantine) {

    /** Rows of a file: read = accepted + skipped + quarantined. Reasons are keys of words. */
    public record OfFile(
            String file, long read, long accepted, long skipped, long quarantined, Map<String, Long> reasons) {}

    /** What came in by its word's key, and what was here already. */
    public record OfKind(String wordKey, long added, long known) {}

    public long quarantinedRows() {
        return files.stream().mapToLong(OfFile::quarantined).sum();
    }

    public long added() {
        return kinds.stream().mapToLong(OfKind::added).sum();
    }
}
