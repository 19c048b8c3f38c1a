package nl.zwerm.contributions;

import nl.zwerm.people.Viewer;

/** Of one kind kept together, where a change by this viewer waits until somebody else accepts it; offered as a bean. */
public interface ChangesWait {

    String kind();

    boolean waits(Contribution thing, Viewer viewer);
}
