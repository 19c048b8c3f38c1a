package nl.zwerm.exchange.internal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zwerm.exchange.ImportReport;
import nl.zwerm.exchange.stackexchange.DumpFile;
import nl.zwerm.exchange.stackexchange.Quarantine;
import nl.zwerm.exchange.stackexchange.Reason;
import nl.zwerm.exchange.stackexchange.Report;

/** Counts what came in, what was here, and what was put aside while writing. */
final class Tally {
    private final Quarantine quarantine;
    private final Map<DumpFile, Map<String, Long>> refused = new EnumMap<>(DumpFile.class);
    private final Map<String, long[]> kinds = new LinkedHashMap<>();

    Tally(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    void added(String kind, int count) {
        of(kind)[0] += count;
    }

    void known(String kind, int count) {
        of(kind)[1] += count;
    }

    void refuse(DumpFile file, String row, Refusal refusal) {
        refused.computeIfAbsent(file, _ -> new TreeMap<>()).merge(refusal.key(), 1L, Long::sum);
        quarantine.reject(file.published(), 0, refusal.key(), row);
    }

    int refused(DumpFile file) {
        return (int) refused.getOrDefault(file, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    List<ImportReport.OfKind> kinds() {
        return kinds.entrySet().stream()
                .map(entry -> new ImportReport.OfKind(
                        "exchange.kind." + entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }

    /** What the reader says of each file, less what was put aside after reading. */
    List<ImportReport.OfFile> files(Report read) {
        return read.files().stream().map(this::ofFile).toList();
    }

    private ImportReport.OfFile ofFile(Report.OfFile read) {
        var late = lateRefusals(read.file());
        long lateRows = late.values().stream().mapToLong(Long::longValue).sum();
        var reasons = new LinkedHashMap<String, Long>();
        read.quarantined().forEach((reason, count) -> reasons.put(reason.key(), count));
        late.forEach(reasons::put);
        read.skipped().forEach((reason, count) -> reasons.put(reason.key(), count));
        read.noted().forEach((Reason reason, Long count) -> reasons.put(reason.key(), count));
        return new ImportReport.OfFile(
                read.file(),
                read.read(),
                read.accepted() - lateRows,
                read.skippedRows(),
                read.quarantinedRows() + lateRows,
                reasons);
    }

    private Map<String, Long> lateRefusals(String file) {
        for (var one : refused.entrySet()) {
            if (one.getKey().published().equals(file)) {
                return one.getValue();
            }
        }
        return Map.of();
    }

    private long[] of(String kind) {
        return kinds.computeIfAbsent(kind, _ -> new long[2]);
    }
}
