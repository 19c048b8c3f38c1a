package nl.zwerm.insights.internal;

import java.util.List;
import nl.zwerm.threads.Listed;
import nl.zwerm.web.Template;

/** A list of insights; {@code next} leads on from its last, {@code draft} says that something is being written. */
@Template("insights/index")
public record InsightsPage(boolean mine, List<Item> items, String next, boolean first, boolean draft) {

    public record Item(Listed thread, String tone) {}

    public String tab() {
        return mine ? "mine" : "newest";
    }
}
