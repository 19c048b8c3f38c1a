package nl.zwerm.exchange.internal;

import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import org.jspecify.annotations.Nullable;

/** Who wrote something there: by number where the site gives one, else by the name it shows. */
record Author(String key, String name) {
    private static final int LONGEST_NAME = 200;

    static @Nullable Author of(@Nullable Long user, @Nullable String shownName) {
        if (user != null) {
            return new Author("user " + user, shownName == null ? "user" + user : clean(shownName, "user" + user));
        }
        return shownName == null ? null : new Author("name " + shownName, clean(shownName, "user"));
    }

    private static String clean(String name, String otherwise) {
        return Guards.name(name, LONGEST_NAME) instanceof Guarded.Fine(var fine) ? fine : otherwise;
    }
}
