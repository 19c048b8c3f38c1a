package nl.zwerm.shared;

import java.time.Duration;

/** Too much of one thing in a short time; {@code wait} tells when it may be tried again. */
public final class TooMany extends RuntimeException {

    private final Duration wait;

    public TooMany(Duration wait) {
        super("too many tries, wait " + wait, null, false, false);
        this.wait = wait;
    }

    public Duration waiting() {
        return wait;
    }
}
