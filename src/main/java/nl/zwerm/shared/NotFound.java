package nl.zwerm.shared;

/** Not there, or not there for whoever asks: the two are never told apart. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not there for this viewer", null, false, false);
    }
}
