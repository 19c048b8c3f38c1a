package nl.zwerm.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that an organiser can switch on and off; modules offer theirs as beans. All that stands under {@code path} or
 * one of {@code alsoPaths} belongs to it, where {@code *} stands for one segment ({@code /spaces/*}{@code /discussions}).
 * {@code word} names it, {@code sentenceWord} says in a sentence what it is for. What is always on needs none.
 */
public record Capability(String key, int order, String path, String word, String sentenceWord, List<String> alsoPaths) {

    public Capability {
        if (!key.matches("[a-z-]{1,40}")) {
            throw new IllegalArgumentException("the key of a capability is a word in small letters");
        }
        alsoPaths = List.copyOf(alsoPaths);
    }

    public Capability(String key, int order, String path, String word, String sentenceWord) {
        this(key, order, path, word, sentenceWord, List.of());
    }

    /** {@code asked} is a path, or the pattern of a route. */
    public boolean covers(String asked) {
        return Stream.concat(Stream.of(path), alsoPaths.stream()).anyMatch(own -> under(own, asked));
    }

    /** Segment by segment in place: every page asks this of many links, and of most capabilities. */
    private static boolean under(String own, String asked) {
        int end = pathEnd(asked);
        int at = 0;
        int from = 0;
        while (true) {
            int next = segmentEnd(own, at, own.length());
            int to = segmentEnd(asked, from, end);
            boolean any = next - at == 1 && own.charAt(at) == '*';
            if (!any && (next - at != to - from || !own.regionMatches(at, asked, from, next - at))) {
                return false;
            }
            if (next == own.length() || to == end) {
                return next == own.length();
            }
            at = next + 1;
            from = to + 1;
        }
    }

    private static int pathEnd(String asked) {
        int end = 0;
        while (end < asked.length() && asked.charAt(end) != '?' && asked.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    private static int segmentEnd(String path, int from, int end) {
        int slash = path.indexOf('/', from);
        return slash < 0 || slash > end ? end : slash;
    }
}
