package nl.zwerm.needs.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zwerm.needs.internal.NeedDetails.Named;
import nl.zwerm.threads.Listed;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * A list of needs, about one topic if one was chosen, beside what was sought and not found; {@code next} leads on from
 * its last, {@code draft} says that something is being written, {@code waiting} is what appears with the next batch.
 */
@Template("needs/index")
public record NeedsPage(
        NeedTab tab,
        @Nullable Named topic,
        List<Item> items,
        List<Missed> missed,
        String next,
        boolean first,
        boolean draft,
        List<WaitingNeed> waiting) {

    /** What was sought and not found. */
    public record Missed(String term) {

        public String path() {
            return "/needs/new?title=" + URLEncoder.encode(term, StandardCharsets.UTF_8);
        }
    }

    public record Item(Listed thread, NeedState state, int joined, boolean mine, boolean met, List<Named> topics) {}

    public String path(NeedTab other) {
        return "/needs?tab=" + other.word() + (topic == null ? "" : "&topic=" + topic.id());
    }

    public String about(Named other) {
        return "/needs?tab=" + tab.word() + "&topic=" + other.id();
    }
}
