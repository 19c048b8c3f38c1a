package nl.zwerm.start.internal;

import org.jspecify.annotations.Nullable;

/**
 * One step of the first twelve weeks (a cold start from one willing team; the weeks are starting values, not evidence).
 * {@code capability} names what it switches on; a step without one, and that Zwerm cannot see for itself, is ticked by
 * hand.
 */
enum PlanStep {
    WORKS_COUNCIL(-6),
    WHO_SEES_WHAT(-6),
    WILLING_TEAM(-6, Sight.SEEN),
    HARVEST(-2, Sight.SEEN),
    STEWARDS(-2, Sight.SEEN),
    ASKING(0, Sight.SEEN),
    COMPLIMENTS(0, "recognition"),
    STEPS(0, "steps"),
    LEADERS_FIRST(1, "leaders"),
    NEEDS(2, "needs"),
    DISCUSSIONS(2, "discussions"),
    MENTORS(3, "mentoring"),
    FIRST_CONSULTATION(4),
    WORKSHOPS(5, "workshops"),
    FEEDBACK(6, "feedback"),
    IDEAS(7, "ideas"),
    PILOTS(7, "pilots"),
    INSIGHTS(8, "insights"),
    ASK_HOW_IT_GOES(8),
    STOP_OR_GO(12);

    private enum Sight {
        SEEN,
        TICKED
    }

    private final int week;
    private final @Nullable String capability;
    private final Sight sight;

    PlanStep(int week) {
        this(week, null, Sight.TICKED);
    }

    PlanStep(int week, Sight sight) {
        this(week, null, sight);
    }

    PlanStep(int week, String capability) {
        this(week, capability, Sight.SEEN);
    }

    PlanStep(int week, @Nullable String capability, Sight sight) {
        this.week = week;
        this.capability = capability;
        this.sight = sight;
    }

    int week() {
        return week;
    }

    @Nullable
    String capability() {
        return capability;
    }

    boolean tickedByHand() {
        return sight == Sight.TICKED;
    }

    /** As it stands in paths and words. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
