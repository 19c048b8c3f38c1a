package nl.zwerm.notifications.internal;

import static nl.zwerm.notifications.internal.Cadence.NOW;
import static nl.zwerm.notifications.internal.Cadence.WEEKLY;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a notice is about, as people choose how they want to hear of it. At once comes only what was asked of somebody or
 * answers them; the rest waits for the mail of the week. A kind that stands nowhere here is among the others.
 */
public enum Sort {
    ASKED(
            NOW,
            "invited",
            "perspective-asked",
            "advice-asked",
            "mentor-asked",
            "workshop-named",
            "workshop-prepare",
            "pilot-due",
            "step-due",
            "need-yours",
            "reported"),
    ANSWERED(
            NOW,
            "answered",
            "perspective",
            "advice-together",
            "mentor-accepted",
            "mentor-not-now",
            "workshop-taken-up",
            "need-there",
            "merged",
            "merged-here"),
    MENTIONED(NOW, "mentioned"),
    MEETINGS(
            NOW,
            "workshop-called-off",
            "workshop-changed",
            "workshop-moved-up",
            "workshop-planned",
            "mentor-changed",
            "mentor-ended",
            "pilot-joined"),
    TALK(
            WEEKLY,
            "commented",
            "discussion-message",
            "pilot-note",
            "hidden",
            "removed-by-steward",
            "shown-again",
            "outdated"),
    FOLLOWED(
            WEEKLY,
            "followed",
            "discussion-followed",
            "discussion-resolved",
            "perspective-followed",
            "pilot-due-followed",
            "pilot-outcome",
            "need-grew",
            "need-pointed",
            "need-working"),
    THANKS(
            WEEKLY,
            "accepted",
            "made-from",
            "insight-helped",
            "compliment",
            "compliment-team",
            "compliment-thanked",
            "advice-thanked",
            "mentor-thanked"),
    OTHERS(WEEKLY);

    private final Cadence byDefault;
    @SuppressWarnings("ImmutableEnumChecker") // Set.of is.
    private final Set<String> kinds;

    Sort(Cadence byDefault, String... kinds) {
        this.byDefault = byDefault;
        this.kinds = Set.of(kinds);
    }

    public static Sort of(String kind) {
        return List.of(values()).stream()
                .filter(sort -> sort.kinds.contains(kind))
                .findFirst()
                .orElse(OTHERS);
    }

    static Optional<Sort> ofWord(String word) {
        return List.of(values()).stream()
                .filter(sort -> sort.word().equals(word))
                .findFirst();
    }

    public Cadence byDefault() {
        return byDefault;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a number, for addresses: a bit for each. */
    static int bits(Set<Sort> sorts) {
        return sorts.stream().mapToInt(sort -> 1 << sort.ordinal()).sum();
    }

    static Set<Sort> ofBits(int bits) {
        var sorts = EnumSet.noneOf(Sort.class);
        for (var sort : values()) {
            if ((bits & 1 << sort.ordinal()) != 0) {
                sorts.add(sort);
            }
        }
        return sorts;
    }
}
