package nl.zwerm.web;

import com.ibm.icu.text.ListFormatter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import nl.zwerm.shared.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every visible word, in Dutch and English, from {@code words/<module>_<language>.properties} (ICU messages). */
@Component
public class Words {

    public static final Locale DUTCH = Locale.of("nl", "NL");
    public static final Locale ENGLISH = Locale.of("en", "GB");
    public static final List<Locale> LANGUAGES = List.of(DUTCH, ENGLISH);

    private final Map<String, Word> dutch = load(DUTCH);
    private final Map<String, Word> english = load(ENGLISH);

    /** As it stands in the file; {@code sentence} where something is put into it. */
    private record Word(String pattern, @Nullable Sentence sentence) {}

    /** The locale we speak for a language tag; Dutch when it is neither of ours. */
    public static Locale locale(String language) {
        return "en".equals(language) ? ENGLISH : DUTCH;
    }

    public boolean has(String key) {
        return pattern(DUTCH, key) != null;
    }

    public String say(Locale locale, String key, Map<String, ?> with) {
        var word = words(locale).get(key);
        if (word == null) {
            throw new IllegalArgumentException("no word " + key + " in " + locale.getLanguage());
        }
        return word.sentence() == null ? word.pattern() : word.sentence().say(with);
    }

    /** The same, where several that fill it in are told as one: "a, b and c". */
    public String say(Locale locale, Said said) {
        if (said.with().values().stream().noneMatch(List.class::isInstance)) {
            return say(locale, said.key(), said.with());
        }
        var with = new HashMap<String, Object>();
        said.with()
                .forEach((name, value) -> with.put(name, value instanceof List<?> some ? list(locale, some) : value));
        return say(locale, said.key(), with);
    }

    private String list(Locale locale, List<?> some) {
        return ListFormatter.getInstance(locale)
                .format(some.stream()
                        .map(one -> one instanceof Said said ? say(locale, said) : one.toString())
                        .toList());
    }

    public Set<String> keys(Locale locale) {
        return words(locale).keySet();
    }

    @Nullable
    String pattern(Locale locale, String key) {
        var word = words(locale).get(key);
        return word == null ? null : word.pattern();
    }

    private Map<String, Word> words(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.getLanguage()) ? english : dutch;
    }

    private static Map<String, Word> load(Locale locale) {
        var words = new HashMap<String, Word>();
        patterns(locale.getLanguage())
                .forEach((key, pattern) -> words.put(
                        key, new Word(pattern, pattern.indexOf('{') < 0 ? null : new Sentence(pattern, locale))));
        return words;
    }

    private static Map<String, String> patterns(String language) {
        var found = new HashMap<String, String>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            var files = new HashSet<String>();
            for (var resource : resolver.getResources("classpath*:words/*_" + language + ".properties")) {
                // bin/dev has the sources before the compiled copies of the same files.
                if (!files.add(resource.getFilename())) {
                    continue;
                }
                var properties = new Properties();
                try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                for (var key : properties.stringPropertyNames()) {
                    if (found.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("the word " + key + " stands twice, also in " + resource);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words", e);
        }
        return found;
    }
}
