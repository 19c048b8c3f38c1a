package nl.zwerm.spaces.internal;

import java.util.List;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Template;

/** What was found inside one confidential space. */
@Template("spaces/search")
public record SpaceSearchPage(Space space, String q, List<Hit> hits) {

    /** A text that holds the words, and where it stands. */
    public record Hit(String path, nl.zwerm.spaces.SpaceContents.Item item) {}
}
