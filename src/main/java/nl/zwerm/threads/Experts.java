package nl.zwerm.threads;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.people.Viewer;

/** Who knows so much of what something is about that they may say it no longer holds; offered as a bean. */
public interface Experts {

    boolean knows(Contribution thing, Viewer viewer);
}
