package nl.zwerm.workshops.internal;

import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;

/** What was typed on the page of a workshop and could not be taken, beside a comment. */
record Unsent(@Nullable TakeawayForm takeaway, String answer, String sentence, Errors errors) {

    static final Unsent NOTHING = new Unsent(null, "", "", Errors.NONE);

    static Unsent refused(Said why) {
        return new Unsent(null, "", "", Errors.of("act", why));
    }
}
