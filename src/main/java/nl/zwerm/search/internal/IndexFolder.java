package nl.zwerm.search.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the index: a subfolder for each generation, and a file that names the current one. */
final class IndexFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final Pattern NAME = Pattern.compile("generation-(\\d{1,9})");
    private static final String CURRENT = "current";

    private final Path root;
    private final Storage storage;
    private final FSDirectory directory;
    private final Lock lock;

    private IndexFolder(Path root, Storage storage, FSDirectory directory, Lock lock) {
        this.root = root;
        this.storage = storage;
        this.directory = directory;
        this.lock = lock;
    }

    static IndexFolder open(Path root) throws IOException {
        return open(root, FSDirectory::open);
    }

    static IndexFolder open(Path root, Storage storage) throws IOException {
        var directory = FSDirectory.open(root);
        try {
            return new IndexFolder(root, storage, directory, directory.obtainLock("in-use.lock"));
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IndexInUse(root, e);
        }
    }

    /** The current generation if it is whole and of this version, otherwise a new, empty one. */
    Generation current() throws IOException {
        var named = root.resolve(currentName(root));
        if (Files.isDirectory(named)) {
            try {
                var generation = Generation.open(named, storage);
                if (generation.usable()) {
                    deleteAllBut(named);
                    return generation;
                }
                LOG.info("The search index is of another version and starts anew");
                generation.abandon();
            } catch (IOException | RuntimeException e) {
                LOG.warn("The search index cannot be read and starts anew", e);
            }
        }
        var fresh = next();
        makeCurrent(fresh);
        return fresh;
    }

    /** False when somebody removed it from under us, or wrote in it. */
    boolean holds(Generation generation) {
        return Files.exists(root.resolve(CURRENT)) && Files.isDirectory(generation.folder()) && generation.untouched();
    }

    Generation next() throws IOException {
        long highest = 0;
        try (var files = Files.list(root)) {
            for (var file : files.toList()) {
                var name = NAME.matcher(file.getFileName().toString());
                highest = name.matches() ? Math.max(highest, Long.parseLong(name.group(1))) : highest;
            }
        }
        return Generation.start(root.resolve("generation-" + (highest + 1)), storage);
    }

    void makeCurrent(Generation generation) throws IOException {
        var name = generation.folder().getFileName().toString();
        var written = Files.writeString(root.resolve(CURRENT + ".new"), name);
        Files.move(written, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        deleteAllBut(generation.folder());
    }

    void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        directory.close();
    }

    static String currentName(Path root) throws IOException {
        try {
            var bytes = Files.readAllBytes(root.resolve(CURRENT));
            var name = new String(bytes, StandardCharsets.ISO_8859_1).strip();
            return NAME.matcher(name).matches() ? name : "none";
        } catch (NoSuchFileException e) {
            return "none";
        }
    }

    private void deleteAllBut(Path kept) throws IOException {
        try (var files = Files.list(root)) {
            for (var file : files.toList()) {
                if (!file.equals(kept)
                        && NAME.matcher(file.getFileName().toString()).matches()) {
                    delete(file);
                }
            }
        }
    }
}
