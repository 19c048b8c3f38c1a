package nl.zwerm.ideas.internal;

import java.util.List;
import nl.zwerm.threads.Listed;
import nl.zwerm.web.Template;

/** A list of ideas; {@code next} leads on from its last, {@code draft} says that something is being written. */
@Template("ideas/index")
public record IdeasPage(boolean mine, List<Item> items, String next, boolean first, boolean draft) {

    public record Item(Listed thread, int perspectives) {}

    public String tab() {
        return mine ? "mine" : "newest";
    }
}
