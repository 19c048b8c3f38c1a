package nl.zwerm.pilots.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a pilot has beyond every contribution, opened. {@code expected}, {@code seen} and {@code firstLookOn} are as at
 * the start, those ending on Now as they were amended since.
 */
record PilotDetails(
        String expected,
        String seen,
        @Nullable LocalDate firstLookOn,
        @Nullable LocalDate lookOn,
        String expectedNow,
        String seenNow,
        String typedTopics,
        String came,
        @Nullable Decision decision,
        @Nullable Instant decidedAt,
        String written,
        String fingerprint,
        @Nullable Instant startedAt) {

    static final PilotDetails NONE = new PilotDetails("", "", null, null, "", "", "", "", null, null, "", "", null);

    private static final long USUAL_DAYS = 14;

    boolean decided() {
        return decision != null;
    }

    boolean due(LocalDate today) {
        return !decided() && lookOn != null && !lookOn.isAfter(today);
    }

    /** The word of where it stands. */
    String state(LocalDate today) {
        return decision != null ? decision.word() : due(today) ? "due" : "running";
    }

    /** How long it was meant to take, in days as {@code zone} counts them. */
    long daysPlanned(ZoneId zone) {
        return firstLookOn == null || startedAt == null
                ? USUAL_DAYS
                : Math.max(1, ChronoUnit.DAYS.between(LocalDate.ofInstant(startedAt, zone), firstLookOn));
    }
}
