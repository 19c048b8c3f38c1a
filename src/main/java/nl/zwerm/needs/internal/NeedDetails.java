package nl.zwerm.needs.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a need has beyond every contribution. {@code joiners} are the first of the {@code joined}; {@code mine} says that
 * the viewer is among them. Topics as typed are there while it is a draft.
 */
public record NeedDetails(
        NeedState state, @Nullable Named worker, List<Named> joiners, int joined, boolean mine, String typedTopics) {

    /** A colleague by name. */
    public record Named(String id, String name) {}
}
