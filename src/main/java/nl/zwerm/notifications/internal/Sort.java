package nl.zwerm.notifications.internal;

import static nl.zwerm.notifications.internal.Cadence.DAILY;
import static nl.zwerm.notifications.internal.Cadence.NOW;
import static nl.zwerm.notifications.internal.Cadence.WEEKLY;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a notice is about, as people choose how they want to hear of it. At once comes only what was asked of somebody, where
 * they are expected, and what they asked themselves when it is answered; what changed without asking anything waits for the
 * next morning, and the rest for the mail of the week. A kind that stands nowhere here is among the others.
 */
public enum Sort {
    ASKED(
            0x1,
            NOW,
            "invited",
            "perspective-asked",
            "advice-asked",
            "circle-invited",
            "circle-phase",
            "circle-outcome",
            "circle-together",
            "circle-for-others",
            "mentor-asked",
            "workshop-named",
            "workshop-prepare",
            "pilot-due",
            "step-due",
            "need-yours",
            "task-yours",
            "page-due",
            "page-yours",
            "page-doubted",
            "page-suggested",
            "reported"),
    ANSWERED(
            0x2,
            NOW,
            "answered",
            "perspective",
            "advice-together",
            "mentor-accepted",
            "mentor-not-now",
            "page-suggestion-accepted",
            "page-suggestion-declined"),
    MENTIONED(0x4, NOW, "mentioned"),
    MEETINGS(
            0x8,
            NOW,
            "circle-session",
            "circle-changed",
            "workshop-called-off",
            "workshop-changed",
            "workshop-moved-up",
            "workshop-planned",
            "mentor-changed"),
    CHANGED(
            0x100,
            DAILY,
            "merged",
            "merged-here",
            "moved",
            "topic-yours",
            "thread-removed",
            "thread-moved-away",
            "workshop-taken-up",
            "need-there",
            "circle-ended",
            "circle-outcome-shared",
            "circle-for-others-over",
            "mentor-ended",
            "pilot-joined"),
    TALK(
            0x10,
            WEEKLY,
            "commented",
            "discussion-message",
            "pilot-note",
            "hidden",
            "removed-by-steward",
            "shown-again",
            "locked",
            "outdated"),
    FOLLOWED(
            0x20,
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
            0x40,
            WEEKLY,
            "accepted",
            "made-from",
            "insight-helped",
            "compliment",
            "compliment-team",
            "compliment-thanked",
            "advice-thanked",
            "mentor-thanked"),
    OTHERS(0x80, WEEKLY);

    private final int bit;
    private final Cadence byDefault;

    /** Made by {@code Set.of}, which nobody changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> kinds;

    /** Letters that were sent name a sort by its bit, so none gets another one. */
    Sort(int bit, Cadence byDefault, String... kinds) {
        this.bit = bit;
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

    /** As a number, for addresses. */
    static int bits(Set<Sort> sorts) {
        return sorts.stream().mapToInt(sort -> sort.bit).sum();
    }

    static Set<Sort> ofBits(int bits) {
        var sorts = EnumSet.noneOf(Sort.class);
        for (var sort : values()) {
            if ((bits & sort.bit) != 0) {
                sorts.add(sort);
            }
        }
        return sorts;
    }
}
