package nl.zwerm.exchange.source;

import java.util.Optional;

/** Where things of the source stand here. */
public interface Leads {

    /** The path of a page, by its key; nothing when it is not taken. */
    Optional<String> page(String key);

    /** The path of a file, by its key; nothing when it is not taken. */
    Optional<String> file(String key);

    /** A word of ours, in the language of the organisation. */
    String word(String key);
}
