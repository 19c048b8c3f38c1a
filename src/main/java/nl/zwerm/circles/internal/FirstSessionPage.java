package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Template;

/** What to know before one's first session, in both languages. */
@Template("circles/first-session")
public record FirstSessionPage(Map<String, Text> texts) {

    public record Text(String title, String lede, List<Section> sections) {}

    public record Section(String heading, SafeHtml text) {}

    public Text in(String language) {
        return Objects.requireNonNull(texts.get(language), language);
    }
}
