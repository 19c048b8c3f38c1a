package nl.zwerm.search.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zwerm.shared.PublicId;

/** What is asked of the search page, as it was typed. What cannot be understood narrows nothing, and is said. */
public record SearchForm(
        String q, String kind, String topic, String space, String person, String from, String to, int page) {

    private static final int LAST_PAGE = 500;

    static SearchForm of(Map<String, String> typed) {
        return new SearchForm(
                typed.getOrDefault("q", "").strip(),
                typed.getOrDefault("kind", "").strip(),
                typed.getOrDefault("topic", "").strip(),
                typed.getOrDefault("space", "").strip(),
                typed.getOrDefault("person", "").strip(),
                typed.getOrDefault("from", "").strip(),
                typed.getOrDefault("to", "").strip(),
                page(typed.getOrDefault("page", "")));
    }

    /** The same, the topic being known by its id. */
    SearchForm about(String topicId) {
        return new SearchForm(q, kind, topicId, space, person, from, to, page);
    }

    /** Nothing to look for yet. */
    public boolean empty() {
        return q.isEmpty() && !narrowed();
    }

    public boolean narrowed() {
        return !(kind + topic + space + person + from + to).isEmpty();
    }

    /** Within one space, and not narrowed further. */
    public boolean inOneSpace() {
        return !space.isEmpty() && (kind + topic + person + from + to).isEmpty();
    }

    /** The same search on another page. */
    public String path(int other) {
        return "/search?" + query(other);
    }

    /** The same words, looked for everywhere. */
    public String everywhere() {
        return "/search?q=" + encoded(q);
    }

    /** What was looked for, as the title of a question. */
    public String asking() {
        return "/questions/new?title=" + encoded(q);
    }

    /** What was looked for, as a need. */
    public String needing() {
        return "/needs/new?title=" + encoded(q);
    }

    Optional<Long> spaceId() {
        return PublicId.read(space);
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() > 0 && day.getYear() <= 9_999);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private String query(int other) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("q", q);
        asked.put("kind", kind);
        asked.put("topic", topic);
        asked.put("space", space);
        asked.put("person", person);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("page", Integer.toString(other));
        return asked.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static int page(String typed) {
        try {
            return Math.clamp(Long.parseLong(typed.strip()), 1, LAST_PAGE);
        } catch (NumberFormatException _) {
            return 1;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
