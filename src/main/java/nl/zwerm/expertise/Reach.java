package nl.zwerm.expertise;

import java.util.Set;

/**
 * Whom a question may reach.
 *
 * @param readers who may read it; questions of one space share the set
 * @param alreadyAsked whoever was invited for it before, whatever came of it
 * @param askedLately whom this asker's questions went to in the last seven days
 */
public record Reach(Set<Long> readers, Set<Long> alreadyAsked, Set<Long> askedLately) {

    public static Reach of(Set<Long> readers) {
        return new Reach(readers, Set.of(), Set.of());
    }
}
