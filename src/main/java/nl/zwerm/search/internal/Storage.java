package nl.zwerm.search.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;

/** Where the files of an index are written. */
interface Storage {

    Directory open(Path folder) throws IOException;
}
