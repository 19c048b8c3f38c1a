package nl.zwerm.exchange.stackexchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One vote; the site publishes days instead of times, and who only for favourites. */
public record SeVote(
        long id,
        long postId,
        Type type,
        Instant created,
        @Nullable Long userId) {

    /** The votes that are taken. */
    public enum Type {
        ACCEPTED,
        UP,
        DOWN,
        FAVOURITE
    }
}
