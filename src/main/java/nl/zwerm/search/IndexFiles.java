package nl.zwerm.search;

import java.nio.file.Path;
import nl.zwerm.search.internal.IndexLook;

/** What the files of an index look like from outside, also beside a running server; for whoever looks after them. */
public final class IndexFiles {

    private IndexFiles() {}

    /** How they are. */
    public enum State {
        ABSENT,
        BUILDING,
        DAMAGED,
        WHOLE
    }

    /** Reads every file through. */
    public static State look(Path folder) {
        return IndexLook.at(folder);
    }
}
