package nl.zwerm.exchange.stackexchange;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Goes through a file row by row; whatever is wrong with one row, the next gets its turn. */
final class RowFiles {
    private final DumpSource source;
    private final Progress progress;

    RowFiles(DumpSource source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    /** Uses one row, or says with {@link NotTaken} why not. */
    interface Use {
        void row(Row row, RowScanner.Found found);
    }

    void forEach(DumpFile file, FileTally tally, Use use) {
        if (!source.has(file)) {
            return;
        }
        try (var bytes = new DumpText.Counted(source.open(file), file.published(), source.size(file), progress)) {
            var scanner = new RowScanner(DumpText.read(bytes));
            for (var found = scanner.next(); found != null; found = scanner.next()) {
                take(found, tally, use);
            }
            if (!scanner.rootClosed()) {
                tally.count(Reason.FILE_TRUNCATED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be read to its end".formatted(file.published()), e);
        }
    }

    private static void take(RowScanner.Found found, FileTally tally, Use use) {
        tally.read();
        try {
            if (found.wrong() != null) {
                throw new NotTaken(found.wrong());
            }
            use.row(Row.of(found.text()), found);
            tally.accepted();
        } catch (NotTaken e) {
            tally.notTaken(e.reason(), found.number(), found.text());
        }
    }
}
