package nl.zwerm.exchange.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import nl.zwerm.exchange.stackexchange.FileQuarantine;
import nl.zwerm.exchange.stackexchange.Quarantine;
import org.jspecify.annotations.Nullable;

/** A quarantine whose folder bears the name of the site, which is known only once the dump was looked through. */
final class LateQuarantine implements Quarantine, AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path imports;
    private final UnaryOperator<String> words;
    private @Nullable FileQuarantine files;
    private @Nullable Path folder;

    LateQuarantine(Path imports, UnaryOperator<String> words) {
        this.imports = imports;
        this.words = words;
    }

    void begin(String site, Instant now) {
        var name = site.replaceAll("[^A-Za-z0-9.-]", "-").replaceFirst("^[.-]+", "");
        var chosen = imports.resolve(name + "-" + TIME.format(now));
        folder = chosen;
        files = new FileQuarantine(chosen, words);
    }

    @Override
    public void reject(String file, long rowNumber, String reasonKey, String raw) {
        if (files != null) {
            files.reject(file, rowNumber, reasonKey, raw);
        }
    }

    /** Where it is, when anything was put there. */
    @Nullable
    Path folder() {
        return files == null || files.summary().isEmpty() ? null : folder;
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
    }
}
