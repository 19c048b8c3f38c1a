package nl.zwerm.exchange.stackexchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One file of rejected rows beside each other per file of the dump, and a summary; a new run replaces the last one's. */
public final class FileQuarantine implements Quarantine, AutoCloseable {
    /** A hostile dump must not fill the disk; the summary still counts every row. */
    static final int MOST_LINES = 10_000;

    private final Path folder;
    private final UnaryOperator<String> words;
    private final Map<String, Writer> writers = new LinkedHashMap<>();
    private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();

    /** {@code words} says a reason to people. */
    public FileQuarantine(Path folder, UnaryOperator<String> words) {
        this.folder = folder;
        this.words = words;
    }

    @Override
    public void reject(String file, long rowNumber, String reasonKey, String raw) {
        var reason = words.apply(reasonKey);
        var counted = counts.computeIfAbsent(file, _ -> new TreeMap<>());
        counted.merge(reason, 1L, Long::sum);
        var lines = counted.values().stream().mapToLong(Long::longValue).sum();
        if (lines > MOST_LINES) {
            return;
        }
        try {
            writers.computeIfAbsent(file, this::open)
                    .append(rowNumber > 0 ? "row " + rowNumber : "-")
                    .append('\t')
                    .append(reason)
                    .append('\t')
                    .append(raw)
                    .append(lines == MOST_LINES ? "\n... the rest is counted in summary.txt\n" : "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows of which file for which reason. */
    public Map<String, Map<String, Long>> summary() {
        return counts;
    }

    /** Writes the summary and closes the files; without a rejected row there is no file at all. */
    @Override
    public void close() {
        try {
            for (var writer : writers.values()) {
                writer.close();
            }
            if (!counts.isEmpty()) {
                Files.writeString(folder.resolve("summary.txt"), summaryText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String summaryText() {
        var text = new StringBuilder();
        counts.forEach((file, reasons) -> reasons.forEach((reason, count) -> text.append(file)
                .append('\t')
                .append(reason)
                .append('\t')
                .append(count)
                .append('\n')));
        return text.toString();
    }

    private Writer open(String file) {
        try {
            Files.createDirectories(folder);
            var name = Path.of(file).getFileName() + ".rejected.txt";
            // an encoder of its own would stop at a half surrogate pair; this one writes a question mark
            return new OutputStreamWriter(Files.newOutputStream(folder.resolve(name)), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
