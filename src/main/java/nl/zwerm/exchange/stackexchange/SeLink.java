package nl.zwerm.exchange.stackexchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One post points to another; both were taken. */
public record SeLink(
        long postId, long relatedId, Type type, @Nullable Instant created) {

    /** A duplicate: the related question asks the same. */
    public enum Type {
        LINKED,
        DUPLICATE
    }
}
