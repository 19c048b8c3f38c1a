package nl.zwerm.threads;

import nl.zwerm.contributions.Act;

/** A thread that was asked for is hidden: whoever may read its space is told why, and nothing of what it says. */
public final class HiddenThread extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Act act;

    HiddenThread(Act act) {
        super("hidden");
        this.act = act;
    }

    public Act act() {
        return act;
    }
}
