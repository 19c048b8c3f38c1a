package nl.zwerm.threads;

import java.util.Map;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.web.Pages.Errors;

/** What a kind keeps of a draft beside its title and text while somebody writes; offered as a bean by its module. */
public interface DraftFields {

    String kind();

    /** Keeps the fields of the form as they are typed so far, by name, and says what cannot be kept. */
    Errors keep(Contribution draft, Map<String, String> fields);

    /** As it may be once it is published. */
    default int longestBody() {
        return Reading.LONGEST_BODY;
    }

    /** Whether it may be written under a pseudonym: then nothing of it is kept. */
    default boolean underPseudonym() {
        return false;
    }

    /** Keeps no more of it: the draft itself goes next. */
    default void discard(Contribution draft) {}
}
