package nl.zwerm.spaces;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.Viewer;
import org.jspecify.annotations.Nullable;

/** What stands in a space, as far as a viewer may read it; implemented where contributions are kept. */
public interface SpaceContents {

    /** A thread, or the place in it ({@code id}) where something was found. */
    record Item(
            String kind,
            String root,
            String id,
            String title,
            String excerpt,
            String language,
            @Nullable String author,
            Instant at) {}

    /** The newest threads that begin with this kind of contribution. */
    List<Item> newest(SpaceId space, String kind, Viewer viewer, int limit);

    /** Where a scan ended: at the last text, or before it, having read or found enough or being out of time. */
    enum End {
        ALL_READ,
        ENOUGH_READ,
        ENOUGH_FOUND,
        OUT_OF_TIME
    }

    /** What was found among so many of the newest texts. */
    record Scan(List<Item> items, int read, End end) {

        public Scan {
            items = List.copyOf(items);
        }
    }

    /** Looks for words in the newest texts of a space, however they are kept; opens each, so it reads only so many. */
    Scan scan(SpaceId space, String words, Viewer viewer, int limit);
}
