package nl.zwerm.threads;

/** A thread that was asked for went into another, which stands at {@code path}. */
public final class MergedThread extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String path;

    MergedThread(String path) {
        super("merged");
        this.path = path;
    }

    public String path() {
        return path;
    }
}
