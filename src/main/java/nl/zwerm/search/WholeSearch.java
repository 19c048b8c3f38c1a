package nl.zwerm.search;

import java.util.List;
import nl.zwerm.search.internal.CurrentIndex;
import nl.zwerm.search.internal.WholeIndex;
import nl.zwerm.shared.ZwermSettings;
import org.springframework.stereotype.Component;

/** Everything that can be found, and the search over it as it ships, for whoever measures it beside others. */
@Component
public class WholeSearch {

    private final WholeIndex whole;
    private final ZwermSettings settings;

    WholeSearch(WholeIndex whole, ZwermSettings settings) {
        this.whole = whole;
        this.settings = settings;
    }

    /** As the index gets them; persons and spaces, which nobody wrote, left out. */
    public List<IndexedDocument> texts() {
        return whole.documents()
                .filter(document -> document.open() && document.space() >= 0)
                .toList();
    }

    /** The index of this data, read anew. */
    public SearchIndex open() {
        var index = CurrentIndex.open(settings);
        whole.read(index, _ -> {}, () -> true);
        return index;
    }
}
