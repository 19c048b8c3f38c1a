package nl.zwerm.welcome.internal;

import java.util.Map;
import java.util.Objects;
import nl.zwerm.web.Template;

/** How one part works, in both languages; {@code back} is the page the reader came from, empty when there was none. */
@Template("welcome/how")
public record HowPage(Map<String, Explanation> texts, String back) {

    public Explanation in(String language) {
        return Objects.requireNonNull(texts.get(language), language);
    }
}
