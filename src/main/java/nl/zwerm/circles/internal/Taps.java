package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one who was there says of a session (DOMAIN 1.18), each from 1 to 5: whether they felt heard, whether the steps
 * were kept, whether they take something useful along, and whether they dared to say what they thought.
 */
record Taps(int heard, int steps, int useful, int dared) {

    static final int LEAST = 1;
    static final int MOST = 5;
    static final List<String> KEYS = List.of("heard", "steps", "useful", "dared");

    Taps {
        for (int tap : new int[] {heard, steps, useful, dared}) {
            if (tap < LEAST || tap > MOST) {
                throw new IllegalArgumentException("a tap is from 1 to 5, not " + tap);
            }
        }
    }

    /** As they were chosen on the form; nothing when one is missing, or is none of the five. */
    static Optional<Taps> read(
            @Nullable String heard, @Nullable String steps, @Nullable String useful, @Nullable String dared) {
        var chosen = java.util.stream.Stream.of(heard, steps, useful, dared)
                .map(Taps::tap)
                .flatMap(Optional::stream)
                .toList();
        return chosen.size() == KEYS.size()
                ? Optional.of(new Taps(chosen.get(0), chosen.get(1), chosen.get(2), chosen.get(3)))
                : Optional.empty();
    }

    private static Optional<Integer> tap(@Nullable String chosen) {
        return chosen != null && chosen.matches("[1-5]") ? Optional.of(Integer.valueOf(chosen)) : Optional.empty();
    }
}
