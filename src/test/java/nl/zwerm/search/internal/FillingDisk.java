package nl.zwerm.search.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk on which nothing more can be written while it is full. */
final class FillingDisk implements Storage {

    private final AtomicBoolean full = new AtomicBoolean();

    void fill() {
        full.set(true);
    }

    void makeRoom() {
        full.set(false);
    }

    @Override
    public Directory open(Path folder) throws IOException {
        return new FilterDirectory(FSDirectory.open(folder)) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                if (full.get()) {
                    throw new IOException("No space left on device");
                }
                return super.createOutput(name, context);
            }
        };
    }
}
