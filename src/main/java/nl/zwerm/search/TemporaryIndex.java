package nl.zwerm.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import nl.zwerm.search.internal.CurrentIndex;

/** An index as it ships, in a folder of its own that goes when it is closed: to try things out without a database. */
public final class TemporaryIndex implements AutoCloseable {

    private final Path folder;
    private final SearchIndex index;

    private TemporaryIndex(Path folder, SearchIndex index) {
        this.folder = folder;
        this.index = index;
    }

    public static TemporaryIndex open() {
        try {
            var folder = Files.createTempDirectory("zwerm-index");
            return new TemporaryIndex(folder, CurrentIndex.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made for the index", e);
        }
    }

    public SearchIndex index() {
        return index;
    }

    @Override
    public void close() {
        index.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary index stays behind in " + folder, e);
        }
    }
}
