package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zwerm.shared.Said;
import nl.zwerm.text.PatientData;
import nl.zwerm.text.PatientData.Found;
import nl.zwerm.text.PatientData.Trace;
import nl.zwerm.threads.Reading;

/** Says of what was typed all that may point at a patient, so that nobody says of anything unnamed that it is meant so. */
final class PatientGuard {

    /** What whoever typed it may be sure about. */
    static final String ASKS = "circles.guard.sure";

    private PatientGuard() {}

    /** Why a text cannot stand so, or is asked about; nothing when it can. A citizen service number (BSN) never can. */
    static Optional<Said> objection(String text, Sure sure) {
        var found = PatientData.found(text);
        var others = found.stream().filter(one -> one.trace() != Trace.BSN).toList();
        if (others.size() < found.size()) {
            return Optional.of(
                    others.isEmpty()
                            ? Said.of("circles.guard.bsn")
                            : Said.of("circles.guard.bsn-and", "traces", words(others)));
        }
        var asked = others.stream().filter(one -> !sure.of(one.written())).toList();
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(Sure.asks(
                        ASKS,
                        "traces",
                        words(asked),
                        asked.stream().map(Found::written).toList()));
    }

    /** Where nobody is asked whether it is meant so: a citizen service number alone. */
    static void refuse(Reading reading, String field, String text) {
        if (PatientData.found(text).stream().anyMatch(found -> found.trace() == Trace.BSN)) {
            reading.mend(field, Said.of("circles.guard.bsn"));
        }
    }

    private static List<Said> words(List<Found> found) {
        return found.stream()
                .map(Found::trace)
                .distinct()
                .map(PatientGuard::word)
                .toList();
    }

    private static Said word(Trace trace) {
        return Said.of("circles.guard.trace." + trace.name().toLowerCase(Locale.ROOT));
    }
}
