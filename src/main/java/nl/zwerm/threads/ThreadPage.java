package nl.zwerm.threads;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;

/** The page of threads of one kind, offered as a bean by its module, so that what is refused can be shown where it was typed. */
public interface ThreadPage {

    String kind();

    /** A page record, as {@code Pages.view} takes it. */
    Record show(ContributionId id, Viewer viewer, Retyped retyped);
}
