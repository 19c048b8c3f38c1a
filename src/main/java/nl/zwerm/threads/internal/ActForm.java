package nl.zwerm.threads.internal;

import java.util.Set;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;

/** Why a steward does something, and for a pace how many minutes, as typed. */
record ActForm(String reason, String minutes) {

    static final Set<Integer> PACES = Set.of(2, 10, 30, 60, 240);
    private static final int LONGEST = 500;

    /** With the reason within limits. */
    record Checked(String reason, int minutes, Errors errors) {}

    Checked check() {
        var reading = new Reading();
        var why = reading.text("reason", reason, LONGEST);
        return new Checked(why, pace(), reading.errors());
    }

    int pace() {
        return PACES.stream()
                .filter(minute -> minute.toString().equals(minutes))
                .findFirst()
                .orElse(10);
    }
}
