package nl.zwerm.exchange.stackexchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts while a file is read; rows go to quarantine only the first time the file is read aloud. */
final class FileTally {
    static final int EXCERPT = 120;
    private static final int MOST_EXAMPLES = 20;

    private final String file;
    private final Quarantine quarantine;
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private final List<Report.Example> examples = new ArrayList<>();
    private final List<Reason> remarks = new ArrayList<>();
    private long read;
    private long accepted;

    FileTally(String file, Quarantine quarantine) {
        this.file = file;
        this.quarantine = quarantine;
    }

    /** For a pass that only looks ahead. */
    static FileTally unheard(DumpFile file) {
        return new FileTally(file.published(), Quarantine.NONE);
    }

    void read() {
        read++;
    }

    void accepted() {
        accepted++;
        remarks.forEach(this::count);
        remarks.clear();
    }

    /** About the row in hand; forgotten when that row is not taken after all. */
    void remark(Reason reason) {
        remarks.add(reason);
    }

    void count(Reason reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    void notTaken(Reason reason, long rowNumber, String raw) {
        remarks.clear();
        count(reason);
        if (reason.effect() == Reason.Effect.QUARANTINED) {
            var excerpt = PlainText.line(raw.substring(0, Math.min(raw.length(), EXCERPT)), EXCERPT)
                    .replace('\uFFFF', '\uFFFD');
            quarantine.reject(file, rowNumber, reason.key(), excerpt);
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(new Report.Example(rowNumber, reason, excerpt));
            }
        }
    }

    Report.OfFile report() {
        return new Report.OfFile(
                file,
                read,
                accepted,
                with(Reason.Effect.SKIPPED),
                with(Reason.Effect.QUARANTINED),
                with(Reason.Effect.NOTED),
                List.copyOf(examples));
    }

    private Map<Reason, Long> with(Reason.Effect effect) {
        var chosen = new EnumMap<Reason, Long>(Reason.class);
        counts.forEach((reason, count) -> {
            if (reason.effect() == effect) {
                chosen.put(reason, count);
            }
        });
        return chosen;
    }
}
