package nl.zwerm.web;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of the words, ready for use by many at once. What only has names in it ({@code {who} asks}) is put
 * together here; plurals, choices and numbers are ICU's, whose formats keep state while they work and cost more to make
 * than to use: they are made when they are needed, lent out and taken back.
 */
final class Sentence {

    private static final Pattern PLAIN = Pattern.compile("(?:[^{}']|\\{\\w+\\})*");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)\\}");

    /** A text, or the name of what stands in its place. */
    private record Part(String text, boolean named) {}

    private final String pattern;
    private final Locale locale;
    private final Queue<MessageFormat> idle = new ConcurrentLinkedQueue<>();
    private final List<Part> parts;

    Sentence(String pattern, Locale locale) {
        this.pattern = pattern;
        this.locale = locale;
        this.parts = PLAIN.matcher(pattern).matches() ? parts(pattern) : List.of();
    }

    private static List<Part> parts(String pattern) {
        var parts = new ArrayList<Part>();
        var names = NAME.matcher(pattern);
        int from = 0;
        while (names.find()) {
            parts.add(new Part(pattern.substring(from, names.start()), false));
            parts.add(new Part(names.group(1), true));
            from = names.end();
        }
        parts.add(new Part(pattern.substring(from), false));
        return List.copyOf(parts);
    }

    String say(Map<String, ?> with) {
        var plain = parts.isEmpty() ? null : plain(with);
        return plain != null ? plain : formatted(with);
    }

    private @Nullable String plain(Map<String, ?> with) {
        var said = new StringBuilder();
        for (var part : parts) {
            if (!part.named()) {
                said.append(part.text());
            } else if (with.get(part.text()) instanceof String value) {
                said.append(value);
            } else {
                return null;
            }
        }
        return said.toString();
    }

    private String formatted(Map<String, ?> with) {
        var lent = idle.poll();
        var mine = lent != null ? lent : new MessageFormat(pattern, locale);
        var said = mine.format(new HashMap<>(with));
        idle.offer(mine);
        return said;
    }
}
