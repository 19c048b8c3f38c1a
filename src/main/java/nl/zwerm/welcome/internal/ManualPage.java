package nl.zwerm.welcome.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zwerm.web.Template;

/** All parts, each in a sentence. */
@Template("welcome/manual")
public record ManualPage(List<Line> lines) {

    public record Line(String key, Map<String, Explanation> texts) {

        public Explanation in(String language) {
            return Objects.requireNonNull(texts.get(language), language);
        }
    }
}
