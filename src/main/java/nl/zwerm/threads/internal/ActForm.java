package nl.zwerm.threads.internal;

import java.util.Optional;
import java.util.Set;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;

/** Why a steward does something, and for a pace how many minutes, as typed. */
record ActForm(String reason, String minutes) {

    static final ActForm EMPTY = new ActForm("", "");
    static final Set<Integer> PACES = Set.of(2, 10, 30, 60, 240);
    private static final int USUAL = 10;
    private static final int LONGEST = 500;

    /** With the reason within limits. */
    record Checked(String reason, int minutes, Errors errors) {}

    Checked check(boolean paced) {
        var reading = new Reading();
        if (paced && offered().isEmpty()) {
            reading.mend("minutes", Said.of("threads.care.minutes.unknown"));
        }
        var why = reading.text("reason", reason, LONGEST);
        return new Checked(why, pace(), reading.errors());
    }

    int pace() {
        return offered().orElse(USUAL);
    }

    private Optional<Integer> offered() {
        return PACES.stream().filter(pace -> pace.toString().equals(minutes)).findFirst();
    }
}
