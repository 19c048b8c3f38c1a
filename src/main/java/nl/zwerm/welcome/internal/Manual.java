package nl.zwerm.welcome.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each part of Zwerm works, in two languages, as files beside the code say it; each read once, when somebody asks. */
@Component
class Manual {

    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final Map<String, Map<String, Explanation>> explanations = new ConcurrentHashMap<>();
    private final Markdown markdown;
    private final Capabilities capabilities;

    Manual(Markdown markdown, Capabilities capabilities) {
        this.markdown = markdown;
        this.capabilities = capabilities;
    }

    /** The part that a page belongs to, if it is switched on. */
    Optional<Part> partOf(String path) {
        return Part.ALL.stream()
                .filter(part -> part.fits(path) > 0)
                .max(Comparator.comparingInt(part -> part.fits(path)))
                .filter(this::isOn);
    }

    Optional<Map<String, Explanation>> find(String key) {
        return Part.ALL.stream()
                .filter(part -> part.key().equals(key) && isOn(part))
                .findFirst()
                .map(this::of);
    }

    /** What stands in the list for this reader, in order. */
    List<Part> list(@Nullable Reader reader) {
        return Part.ALL.stream()
                .filter(part -> isOn(part) && isFor(part, reader))
                .toList();
    }

    Map<String, Explanation> of(Part part) {
        return explanations.computeIfAbsent(part.key(), _ -> read(part));
    }

    private boolean isOn(Part part) {
        return capabilities.reaches(part.paths().getFirst());
    }

    private static boolean isFor(Part part, @Nullable Reader reader) {
        return switch (part.readers()) {
            case ALL -> true;
            case ORGANISERS -> reader != null && reader.mayOrganise();
            case ADMINISTRATORS -> reader != null && reader.administrator();
        };
    }

    private Map<String, Explanation> read(Part part) {
        var both = new HashMap<String, Explanation>();
        for (var language : LANGUAGES) {
            both.put(
                    language,
                    Explanation.read(
                            text("/how/" + part.key() + "_" + language + ".md"),
                            text -> markdown.render(text, MarkdownContext.PAGE)));
        }
        return Map.copyOf(both);
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Manual.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
