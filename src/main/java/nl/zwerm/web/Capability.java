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

    private static boolean under(String own, String asked) {
        var segments = own.split("/", -1);
        var found = asked.split("[?#]", 2)[0].split("/", -1);
        if (found.length < segments.length) {
            return false;
        }
        for (int i = 0; i < segments.length; i++) {
            if (!"*".equals(segments[i]) && !segments[i].equals(found[i])) {
                return false;
            }
        }
        return true;
    }
}
