package nl.zwerm.exchange.stackexchange;

import java.util.List;
import java.util.Map;

/** What became of the rows of each file that was read, in the order of reading; a file read again counts anew. */
public record Report(List<OfFile> files) {

    /** Accepted rows may carry a remark in {@code noted}: read = accepted + skipped + quarantined. */
    public record OfFile(
            String file,
            long read,
            long accepted,
            Map<Reason, Long> skipped,
            Map<Reason, Long> quarantined,
            Map<Reason, Long> noted,
            List<Example> examples) {

        public long skippedRows() {
            return sum(skipped);
        }

        public long quarantinedRows() {
            return sum(quarantined);
        }
    }

    /** One of the first quarantined rows: at most its first 120 characters. */
    public record Example(long rowNumber, Reason reason, String excerpt) {}

    public long quarantinedRows() {
        return files.stream().mapToLong(OfFile::quarantinedRows).sum();
    }

    private static long sum(Map<Reason, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
