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
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every visible word, in Dutch and English, from {@code words/<module>_<language>.properties} (ICU messages). */
@Component
public class Words {

    public static final Locale DUTCH = Locale.of("nl", "NL");
    public static final Locale ENGLISH = Locale.of("en", "GB");
    public static final List<Locale> LANGUAGES = List.of(DUTCH, ENGLISH);

    private final Map<String, Map<String, String>> patterns = new HashMap<>();
    private final Map<String, Map<String, Sentence>> sentences = new HashMap<>();

    public Words() {
        for (var locale : LANGUAGES) {
            var language = locale.getLanguage();
            var mine = load(language);
            patterns.put(language, mine);
            var parsed = new HashMap<String, Sentence>();
            mine.forEach((key, pattern) -> {
                if (pattern.indexOf('{') >= 0) {
                    parsed.put(key, new Sentence(pattern, locale));
                }
            });
            sentences.put(language, parsed);
        }
    }

    /** The locale we speak for a language tag; Dutch when it is neither of ours. */
    public static Locale locale(String language) {
        return "en".equals(language) ? ENGLISH : DUTCH;
    }

    public boolean has(String key) {
        return pattern(DUTCH, key) != null;
    }

    public String say(Locale locale, String key, Map<String, ?> with) {
        var pattern = pattern(locale, key);
        if (pattern == null) {
            throw new IllegalArgumentException("no word " + key + " in " + locale.getLanguage());
        }
        var sentence = sentences.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        return sentence == null ? pattern : sentence.say(with);
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
        return patterns.getOrDefault(locale.getLanguage(), Map.of()).keySet();
    }

    @org.jspecify.annotations.Nullable
    String pattern(Locale locale, String key) {
        return patterns.getOrDefault(locale.getLanguage(), Map.of()).get(key);
    }

    private static Map<String, String> load(String language) {
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
