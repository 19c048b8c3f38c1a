package nl.zwerm.search.internal;

import java.nio.file.Path;

/** Another process has this index open. */
public final class IndexInUse extends IllegalStateException {

    IndexInUse(Path root, Throwable cause) {
        super("The search index in " + root + " is in use by another process", cause);
    }
}
