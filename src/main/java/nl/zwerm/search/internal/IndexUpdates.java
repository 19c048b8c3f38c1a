package nl.zwerm.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import nl.zwerm.search.SearchIndex;
import nl.zwerm.shared.Changes.Change;
import org.springframework.stereotype.Component;

/** Brings what changed into an index, as it stands in the database by now. */
@Component
class IndexUpdates {

    private static final int PIECE = 200;

    private final List<IndexSource> sources;

    IndexUpdates(List<IndexSource> sources) {
        this.sources = sources;
    }

    void apply(SearchIndex index, List<Change> changes) {
        var topics = subjects(changes, "topic");
        for (var source : sources) {
            var touched = new LinkedHashSet<Long>();
            var subjects = subjects(changes, source.kind());
            if (!subjects.isEmpty()) {
                touched.addAll(subjects);
                touched.addAll(source.touchedBy(subjects));
            }
            var named = topics.isEmpty() ? List.<Long>of() : source.about(topics);
            if (!named.isEmpty()) {
                touched.addAll(source.touchedBy(named));
            }
            renew(index, source, new ArrayList<>(touched));
        }
    }

    private static void renew(SearchIndex index, IndexSource source, List<Long> ids) {
        for (var start = 0; start < ids.size(); start += PIECE) {
            var piece = ids.subList(start, Math.min(ids.size(), start + PIECE));
            var documents = source.read(piece);
            var gone = new HashSet<>(piece);
            documents.forEach(document -> gone.remove(document.id()));
            index.remove(gone);
            index.put(documents);
        }
    }

    private static Collection<Long> subjects(List<Change> changes, String kind) {
        return changes.stream()
                .filter(change -> change.kind().equals(kind) && !change.look())
                .map(Change::subject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
