package nl.zwerm.search.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zwerm.search.IndexFiles.State;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/** Looks at an index without opening it for writing. */
public final class IndexLook {

    private static final int TRIES = 3;

    private IndexLook() {}

    /** A server may put another generation in its place meanwhile: then it is looked at again. */
    public static State at(Path root) {
        var state = State.ABSENT;
        for (var tried = 0; tried < TRIES; tried++) {
            state = once(root);
            if (state != State.DAMAGED) {
                return state;
            }
        }
        return state;
    }

    private static State once(Path root) {
        if (!Files.isDirectory(root)) {
            return State.ABSENT;
        }
        try {
            var generation = root.resolve(IndexFolder.currentName(root));
            return Files.isDirectory(generation) ? generation(generation) : State.ABSENT;
        } catch (IOException | RuntimeException | InternalError unreadable) {
            return State.DAMAGED;
        }
    }

    private static State generation(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return reader.getIndexCommit().getUserData().containsKey(Generation.CURSOR) ? State.WHOLE : State.BUILDING;
        }
    }
}
