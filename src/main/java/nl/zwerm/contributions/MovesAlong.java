package nl.zwerm.contributions;

import java.util.Collection;
import java.util.List;
import nl.zwerm.spaces.SpaceId;

/** Of one kind, what goes along when one of it moves to another space, as the pages beneath a page; offered as a bean. */
public interface MovesAlong {

    String kind();

    /** Itself and what goes along, drafts among them, while nobody else moves any of it between these two spaces. */
    List<ContributionId> with(Contribution thing, SpaceId to);

    /** All of these stand in the other space now; drafts stayed. */
    void moved(Contribution thing, Collection<ContributionId> all);
}
