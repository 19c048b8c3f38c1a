package nl.zwerm.spaces.internal;

import java.util.List;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What was found inside one confidential space; {@code stopped} is the word for why not all of it was read. */
@Template("spaces/search")
public record SpaceSearchPage(
        Space space,
        String q,
        List<Hit> hits,
        int read,
        @Nullable String stopped) {

    /** A text that holds the words, and where it stands. */
    public record Hit(String path, nl.zwerm.spaces.SpaceContents.Item item) {}
}
