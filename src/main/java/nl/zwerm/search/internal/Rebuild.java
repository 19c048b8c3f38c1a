package nl.zwerm.search.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zwerm.search.IndexedDocument;

/**
 * The generation being built. Changes that come in meanwhile go here too and win over the documents read for it, which may
 * have been read before the change.
 */
final class Rebuild {

    private final Generation generation;
    private final Set<Long> changed = new HashSet<>();

    Rebuild(Generation generation) {
        this.generation = generation;
    }

    Generation generation() {
        return generation;
    }

    synchronized void read(IndexedDocument document) throws IOException {
        if (!changed.contains(document.id())) {
            generation.put(List.of(document));
        }
    }

    synchronized void put(Collection<IndexedDocument> documents) throws IOException {
        documents.forEach(document -> changed.add(document.id()));
        generation.put(documents);
    }

    synchronized void remove(Collection<Long> ids) throws IOException {
        changed.addAll(ids);
        generation.remove(ids);
        generation.held();
    }
}
