package nl.zwerm.administration.commands;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.exchange.ImportProgress;
import nl.zwerm.exchange.ImportReport;
import nl.zwerm.exchange.PageImportReport;
import nl.zwerm.web.Words;

/** What an import says: on a terminal one line that changes, elsewhere a line now and then. */
final class ImportLines implements ImportProgress {

    private static final long EVERY_NANOS = 10_000_000_000L;
    private static final String BACK = "\r\u001b[K";

    private final Words words;
    private final PrintStream out;
    private final boolean terminal;
    private String step = "";
    private int percent = -1;
    private long saidAt;

    ImportLines(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
        this.terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    @Override
    public void at(String newStep, int newPercent) {
        boolean next = !newStep.equals(step);
        if (!next && newPercent == percent) {
            return;
        }
        step = newStep;
        percent = newPercent;
        if (terminal) {
            out.print(BACK + line());
            out.flush();
        } else if (next || System.nanoTime() - saidAt > EVERY_NANOS) {
            saidAt = System.nanoTime();
            out.println(line());
            out.flush();
        }
    }

    private String line() {
        return "  " + say(step) + (percent > 0 ? " " + percent + " %" : "");
    }

    void report(ImportReport report, Duration took) {
        clear();
        out.printf(
                "%s → %s%s, in %d s%n",
                report.site(), report.space(), report.spaceOpened() ? " (new space)" : "", took.toSeconds());
        out.printf("%-18s%10s%14s%n", "", "new", "here already");
        for (var kind : report.kinds()) {
            out.printf("  %-16s%10d%14d%n", say(kind.wordKey()), kind.added(), kind.known());
        }
        out.printf("%-18s%10s%10s%10s%10s%n", "", "read", "accepted", "skipped", "put aside");
        for (var file : report.files()) {
            out.printf(
                    "  %-16s%10d%10d%10d%10d%n",
                    file.file(), file.read(), file.accepted(), file.skipped(), file.quarantined());
            file.reasons().forEach((reason, count) -> out.printf("      %d × %s%n", count, say(reason)));
        }
        if (report.quarantine() != null) {
            out.println("What was put aside, and why: " + report.quarantine());
        }
    }

    void report(PageImportReport report, Duration took) {
        clear();
        out.printf(
                "%s → %s%s, in %.1f s%n",
                report.source(), report.space(), report.spaceOpened() ? " (new space)" : "", took.toMillis() / 1000.0);
        var figures = report.figures();
        out.printf(
                "  %d pages, %d versions, %d attachments, %d comments; %d pages were here already%n",
                figures.pages(), figures.versions(), figures.attachments(), figures.comments(), report.known());
        report.restricted()
                .forEach(space -> out.println("  Pages that not everybody could see are in the closed space " + space
                        + ", for its steward alone until others are let in."));
        report.notes().forEach((note, count) -> out.printf("  %d × %s%n", count, say(note)));
        if (figures.quarantined() > 0) {
            out.printf("%d put aside:%n", figures.quarantined());
            report.reasons().forEach((reason, count) -> out.printf("  %d × %s%n", count, say(reason)));
        }
        if (report.quarantine() != null) {
            out.println("Which, and why: " + report.quarantine());
        }
    }

    private String say(String key) {
        return words.say(Words.ENGLISH, key, Map.of());
    }

    /** Leaves a terminal on an empty line. */
    void clear() {
        if (terminal && !step.isEmpty()) {
            out.print(BACK);
            out.flush();
        }
        step = "";
    }
}
