package nl.zwerm.knowledge.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Topic;
import nl.zwerm.spaces.Space;
import nl.zwerm.threads.Listed;
import nl.zwerm.web.Template;

/**
 * What in a space needs somebody: suggested changes that the viewer may accept, pages that are overdue, pages that nobody keeps, what many searched for here in vain,
 * topics that one colleague alone helps with, and pages whose links lead nowhere; {@code next} leads on from the last of these, {@code first} when they are the first.
 */
@Template("knowledge/health")
public record HealthPage(
        Space space,
        List<SuggestionItem> suggestions,
        List<Listed> overdue,
        List<Listed> unowned,
        List<String> missing,
        List<Sole> sole,
        List<Broken> broken,
        String next,
        boolean first) {

    /** A topic, and the one who offers it. */
    public record Sole(Topic topic, PersonCard person) {}

    /** A page, and how many of its links lead nowhere. */
    public record Broken(Listed page, int links) {}

    /** Where one writes what is missing. */
    public String begin(String term) {
        return "/pages/new?space=" + space.id() + "&title=" + URLEncoder.encode(term, StandardCharsets.UTF_8);
    }

    public boolean well() {
        return suggestions.isEmpty()
                && overdue.isEmpty()
                && unowned.isEmpty()
                && missing.isEmpty()
                && sole.isEmpty()
                && broken.isEmpty();
    }
}
