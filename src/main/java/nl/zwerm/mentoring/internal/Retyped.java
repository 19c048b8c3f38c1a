package nl.zwerm.mentoring.internal;

import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;

/** What was sent and must be mended: nothing of it is lost. */
record Retyped(
        @Nullable String goal,
        @Nullable MeetingForm meeting,
        @Nullable String thanks,
        Errors errors) {

    static final Retyped NOTHING = new Retyped(null, null, null, Errors.NONE);

    static Retyped goal(String goal, Errors errors) {
        return new Retyped(goal, null, null, errors);
    }

    static Retyped meeting(MeetingForm meeting, Errors errors) {
        return new Retyped(null, meeting, null, errors);
    }

    static Retyped thanks(String thanks, Errors errors) {
        return new Retyped(null, null, thanks, errors);
    }

    static Retyped nothing(Errors errors) {
        return new Retyped(null, null, null, errors);
    }
}
