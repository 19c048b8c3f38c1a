package nl.zwerm.contributions;

import java.util.List;
import nl.zwerm.spaces.SpaceId;

/**
 * A whole thread stands in another space now. Heard within the same transaction by whoever keeps something sealed beside
 * its parts: what was sealed under the key of the one is to be sealed under that of the other.
 */
public record ThreadMoved(
        ContributionId root,
        String kind,
        List<ContributionId> parts,
        SpaceId from,
        boolean fromSealed,
        SpaceId to,
        boolean toSealed) {

    public ThreadMoved {
        parts = List.copyOf(parts);
    }
}
