package nl.zwerm.circles.internal;

import java.util.List;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;

/**
 * What a circle promises each other before its first session. The text stands in the words under {@code
 * circles.agreement.<version>}; another text is another version, and everybody is asked again.
 */
final class Agreement {

    static final int VERSION = 2;

    /** Its paragraphs, each with a head and a text. */
    static final List<String> PARTS =
            List.of("confidential", "outside", "exceptions", "frequency", "attendance", "kept", "stop");

    private Agreement() {}

    static Errors refused(int version, boolean agreed) {
        if (version != VERSION) {
            return Errors.of("agreed", Said.of("circles.agreement.changed"));
        }
        return agreed ? Errors.NONE : Errors.of("agreed", Said.of("circles.agreement.tick"));
    }
}
