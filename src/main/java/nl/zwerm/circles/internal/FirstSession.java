package nl.zwerm.circles.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import nl.zwerm.circles.internal.FirstSessionPage.Section;
import nl.zwerm.circles.internal.FirstSessionPage.Text;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import org.springframework.stereotype.Component;

/** What to know before one's first session, as {@code guides/first-session_<language>.md} says it; read once. */
@Component
class FirstSession {

    private final Markdown markdown;
    private final FirstSessionPage page;

    FirstSession(Markdown markdown) {
        this.markdown = markdown;
        this.page = new FirstSessionPage(Map.of("nl", read("nl"), "en", read("en")));
    }

    FirstSessionPage page() {
        return page;
    }

    /** A title and a sentence, and then sections under second headings. */
    private Text read(String language) {
        var parts = file("/guides/first-session_" + language + ".md").strip().split("\n## ", -1);
        var head = parts[0].split("\n", 2);
        return new Text(
                head[0].substring("# ".length()).strip(),
                head[1].strip(),
                Arrays.stream(parts).skip(1).map(this::section).toList());
    }

    private Section section(String part) {
        var section = part.split("\n", 2);
        return new Section(section[0].strip(), markdown.render(section[1].strip(), MarkdownContext.PAGE));
    }

    private static String file(String name) {
        try (InputStream in = Objects.requireNonNull(FirstSession.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
