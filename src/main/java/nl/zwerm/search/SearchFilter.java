package nl.zwerm.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Narrows what may be found; an empty set narrows nothing. Only {@code within} differs: absent means every space, empty
 * means none. {@code from} is included, {@code to} is not.
 */
public record SearchFilter(
        Set<String> kinds,
        Set<Long> topics,
        Set<Long> spaces,
        Set<Long> authors,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Set<Long> within) {

    public SearchFilter {
        kinds = Set.copyOf(kinds);
        topics = Set.copyOf(topics);
        spaces = Set.copyOf(spaces);
        authors = Set.copyOf(authors);
        within = within == null ? null : Set.copyOf(within);
    }

    public static SearchFilter everywhere() {
        return new SearchFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
    }

    public static SearchFilter within(Set<Long> spaces) {
        return new SearchFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null, spaces);
    }

    public SearchFilter kinds(Set<String> kinds) {
        return new SearchFilter(kinds, topics, spaces, authors, from, to, within);
    }

    public SearchFilter topics(Set<Long> topics) {
        return new SearchFilter(kinds, topics, spaces, authors, from, to, within);
    }

    public SearchFilter spaces(Set<Long> spaces) {
        return new SearchFilter(kinds, topics, spaces, authors, from, to, within);
    }

    public SearchFilter authors(Set<Long> authors) {
        return new SearchFilter(kinds, topics, spaces, authors, from, to, within);
    }

    public SearchFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new SearchFilter(kinds, topics, spaces, authors, from, to, within);
    }
}
