package nl.zwerm.contributions;

/**
 * Has the last hand in a text that appears under a pseudonym, offered as a bean by a module: what only its author could
 * have seen before does not appear as it was.
 */
public interface AppearingText {

    String of(String body);

    /** It does not appear after all, and nobody can take it back. */
    void lost(String body);
}
