package nl.zwerm.search;

import java.util.function.Consumer;

/** Builds the index anew. */
public interface Reindexing {

    /** How many texts are in the new index; -1 when it is left to a running server. */
    long reindex(Consumer<String> progress);
}
