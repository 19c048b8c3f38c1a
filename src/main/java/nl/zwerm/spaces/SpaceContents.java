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

    /** Looks for words in the newest texts of a space, however they are kept; opens each, so it reads only so many. */
    List<Item> scan(SpaceId space, String words, Viewer viewer, int limit);
}
