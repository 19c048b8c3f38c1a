package nl.zwerm.exchange.confluence;

import org.jspecify.annotations.Nullable;

/** The key of an attachment by its name and the id of its page, which is empty for the page at hand. */
@FunctionalInterface
interface FileKeys {
    @Nullable
    String of(String name, String page);
}
