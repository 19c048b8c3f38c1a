package nl.zwerm.circles.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.people.PersonId;

/** Signs that a circle runs down (DOMAIN 1.18); it is told so itself, with what may help, and nobody else is. */
enum Signal {
    SAME_OWNER,
    FEW_CAME,
    TOOK_LONGER;

    /** How far back is looked, in sessions, and how many of them there must be. */
    static final int LOOKED_AT = 4;

    private static final double HALF_AND_MORE = 0.75;
    private static final double FEW = 0.6;
    private static final int OFTEN = 2;

    /** One that is over: whose case it was, how many were asked and how many came, how many phases took longer. */
    record Past(Optional<PersonId> owner, int asked, int came, int extended) {}

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of the last sessions, last first; none before there are enough to tell. */
    static List<Signal> of(List<Past> sessions) {
        if (sessions.size() < LOOKED_AT) {
            return List.of();
        }
        var last = sessions.subList(0, LOOKED_AT);
        return List.of(values()).stream().filter(signal -> signal.shows(last)).toList();
    }

    private boolean shows(List<Past> last) {
        return switch (this) {
            case SAME_OWNER -> sameOwner(last);
            case FEW_CAME ->
                last.stream().mapToInt(Past::came).sum()
                        < FEW * last.stream().mapToInt(Past::asked).sum();
            case TOOK_LONGER ->
                last.stream().filter(past -> past.extended() > OFTEN).count() >= 2;
        };
    }

    private static boolean sameOwner(List<Past> last) {
        Map<PersonId, Integer> times = new HashMap<>();
        last.forEach(past -> past.owner().ifPresent(owner -> times.merge(owner, 1, Integer::sum)));
        return times.values().stream().anyMatch(often -> often >= HALF_AND_MORE * LOOKED_AT);
    }
}
