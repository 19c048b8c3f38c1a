package nl.zwerm.threads;

import java.util.Collection;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;

/**
 * What things of one kind have beside title and text that other kinds may use: to fill in the form of what is made from
 * them, or to say more where they stand beside something. Offered as a bean by the module that keeps them, so that
 * neither of the two knows the other; the names below are what they agree on.
 */
public interface Particulars {

    /** For whom it is meant. */
    String FOR_WHOM = "for-whom";

    /** What was or is expected of it. */
    String EXPECTED = "expected";

    /** By what one sees it. */
    String SEEN = "seen";

    /** What came of it. */
    String CAME = "came";

    /** How it went: {@code success}, {@code failure} or {@code mixed}. */
    String TONE = "tone";

    String kind();

    /** Of those that the viewer may read, in one statement; what there is none of is left out. */
    Map<ContributionId, Map<String, String>> of(Collection<ContributionId> ids, Viewer viewer);
}
