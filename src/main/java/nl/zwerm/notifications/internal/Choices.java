package nl.zwerm.notifications.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * All that one person chose. The nearest holds: of this sort in this space, of all of this space, of this sort, and else
 * what is usual for the sort. {@code devices} tells whether they want messages in a browser.
 */
record Choices(List<Choice> list, boolean suggestions, boolean devices) {

    Cadence of(Sort sort, @Nullable SpaceId space) {
        if (space != null) {
            var within = find(sort, space).or(() -> find(null, space));
            if (within.isPresent()) {
                return within.get();
            }
        }
        return find(sort, null).orElse(sort.byDefault());
    }

    Optional<Cadence> find(@Nullable Sort sort, @Nullable SpaceId space) {
        return list.stream()
                .filter(choice -> choice.sort() == sort && Objects.equals(choice.space(), space))
                .map(Choice::cadence)
                .findFirst();
    }

    /** Whether it matters to them where something stands. */
    boolean bySpace() {
        return list.stream().anyMatch(choice -> choice.space() != null);
    }
}
