package nl.zwerm.files.internal.reading;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.zwerm.files.FileId;
import nl.zwerm.search.EnclosedTexts;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Component;

/** Files are found with the text that leads to them, which says their names: in the address, or as the words of the link. */
@Component
class WordsInFiles implements EnclosedTexts {

    private static final Pattern NAMED = Pattern.compile(
            "(?:\\[((?:[^\\[\\]\\\\]|\\\\.){0,300})]\\()?/files/([0-9a-z]{12})(?:/as/([^\\s)\\]\">/?#]+)|(?![0-9a-zA-Z/]))");
    private static final int MOST_FILES = 50;
    private static final int MOST_CHARACTERS = 200_000;

    private final FileTextStore store;

    WordsInFiles(FileTextStore store) {
        this.store = store;
    }

    @Override
    public Map<Long, List<Enclosed>> in(Map<Long, String> bodies) {
        var named = new HashMap<Long, Map<FileId, String>>();
        bodies.forEach((contribution, body) -> {
            var names = names(body);
            if (!names.isEmpty()) {
                named.put(contribution, names);
            }
        });
        if (named.isEmpty()) {
            return Map.of();
        }
        var ids = new LinkedHashSet<FileId>();
        named.values().forEach(names -> ids.addAll(names.keySet()));
        var enclosed = new HashMap<Long, List<Enclosed>>();
        store.list(named.keySet(), ids)
                .forEach((contribution, texts) ->
                        enclosed.put(contribution, of(named.getOrDefault(contribution, Map.of()), texts)));
        return enclosed;
    }

    private static List<Enclosed> of(Map<FileId, String> names, Map<FileId, String> texts) {
        var enclosed = new ArrayList<Enclosed>();
        int room = MOST_CHARACTERS;
        for (var name : names.entrySet()) {
            var text = texts.getOrDefault(name.getKey(), "");
            if (!text.isEmpty() && room > 0) {
                var some = text.substring(0, Math.min(text.length(), room));
                enclosed.add(new Enclosed(name.getValue(), some));
                room -= some.length();
            }
        }
        return enclosed;
    }

    static Map<FileId, String> names(String body) {
        var names = new LinkedHashMap<FileId, String>();
        var found = NAMED.matcher(body);
        while (found.find() && names.size() < MOST_FILES) {
            var label = Objects.requireNonNullElse(found.group(1), "").replaceAll("\\\\(.)", "$1");
            var name = found.group(3) == null ? label : decoded(found.group(3));
            PublicId.read(found.group(2))
                    .map(FileId::of)
                    .ifPresent(id -> names.putIfAbsent(id, name.isBlank() ? "zwerm-" + id : name));
        }
        return names;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }
}
