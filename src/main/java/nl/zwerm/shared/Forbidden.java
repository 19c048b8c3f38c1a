package nl.zwerm.shared;

/** Visible, but not theirs to do. */
public final class Forbidden extends RuntimeException {

    public Forbidden() {
        super("visible to this viewer, but not theirs to do", null, false, false);
    }
}
