package nl.zwerm.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import nl.zwerm.exchange.stackexchange.FileQuarantine;
import nl.zwerm.exchange.stackexchange.Quarantine;
import org.jspecify.annotations.Nullable;

/** A quarantine whose folder bears the name of the site, which is known only once the dump was looked through. */
public final class LateQuarantine implements Quarantine, AutoCloseable {
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

    public void begin(String site, Instant now) {
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

    /** A whole text, so that nothing is lost with what is said of it; the name of its file. */
    public String keep(String name, String text) {
        if (folder == null) {
            return "";
        }
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(name.replaceAll("[^\\p{L}\\p{N}.-]+", "-").replaceFirst("^[.-]+", "") + ".md");
            Files.writeString(file, text);
            return file.getFileName().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, when anything was put there. */
    public @Nullable Path folder() {
        return files == null || files.summary().isEmpty() ? null : folder;
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
    }
}
