package nl.zwerm.circles.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.shared.Said;
import nl.zwerm.text.PatientData;
import nl.zwerm.text.PatientData.Trace;

/** Says of what was typed all that may point at a patient, so that nobody says of anything unnamed that it is meant so. */
final class PatientGuard {

    /** What whoever typed it may be sure about. */
    static final String ASKS = "circles.guard.sure";

    private PatientGuard() {}

    /** Why a text cannot stand so, or is asked about; nothing when it can. A citizen service number (BSN) never can. */
    static Optional<Said> objection(String text, boolean sure) {
        var traces = PatientData.in(text);
        if (traces.contains(Trace.BSN)) {
            var others = EnumSet.copyOf(traces);
            others.remove(Trace.BSN);
            return Optional.of(
                    others.isEmpty() ? Said.of("circles.guard.bsn") : listing("circles.guard.bsn-and", others));
        }
        return sure || traces.isEmpty() ? Optional.empty() : Optional.of(listing(ASKS, traces));
    }

    private static Said listing(String key, Set<Trace> traces) {
        return Said.of(key, "traces", traces.stream().map(PatientGuard::word).toList());
    }

    private static Said word(Trace trace) {
        return Said.of("circles.guard.trace." + trace.name().toLowerCase(Locale.ROOT));
    }
}
