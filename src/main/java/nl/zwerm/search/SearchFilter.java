package nl.zwerm.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Narrows what may be found; an empty set narrows nothing. Only {@code within} differs: absent means every space, empty
 * means none. {@code from} is included, {@code to} is not. {@code open} widens nothing either.
 */
public record SearchFilter(
        Set<String> kinds,
        Set<Long> topics,
        Set<Long> spaces,
        Set<Long> authors,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Set<Long> within,
        Set<Long> open) {

    public SearchFilter {
        kinds = Set.copyOf(kinds);
        topics = Set.copyOf(topics);
        spaces = Set.copyOf(spaces);
        authors = Set.copyOf(authors);
        within = within == null ? null : Set.copyOf(within);
        open = Set.copyOf(open);
    }

    public static SearchFilter everywhere() {
        return new SearchFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, Set.of());
    }

    public static SearchFilter within(Set<Long> spaces) {
        return new SearchFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null, spaces, Set.of());
    }

    /** Says which of the spaces it is within are the same for nearly everybody, so that what is in those is found quicker. */
    public SearchFilter open(Set<Long> open) {
        return new SearchFilter(kinds, topics, spaces, authors, from, to, within, open);
    }

    public SearchFilter kinds(Set<String> kinds) {
        return new SearchFilter(kinds, topics, spaces, authors, from, to, within, open);
    }

    public SearchFilter topics(Set<Long> topics) {
        return new SearchFilter(kinds, topics, spaces, authors, from, to, within, open);
    }

    public SearchFilter spaces(Set<Long> spaces) {
        return new SearchFilter(kinds, topics, spaces, authors, from, to, within, open);
    }

    public SearchFilter authors(Set<Long> authors) {
        return new SearchFilter(kinds, topics, spaces, authors, from, to, within, open);
    }

    public SearchFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new SearchFilter(kinds, topics, spaces, authors, from, to, within, open);
    }
}
