package nl.zwerm.shared;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether something failed because there was no room left, here or at the database; Java has no exception of its
 * own for that.
 */
public final class FullDisk {

    /** PostgreSQL's {@code disk_full}. */
    private static final String DATABASE = "53100";

    private static final int DEEPEST = 20;

    private FullDisk() {}

    public static boolean is(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof IOException && saysSo(String.valueOf(cause.getMessage()))
                    || cause instanceof SQLException database && DATABASE.equals(database.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** As Linux, macOS and a quota say it. */
    private static boolean saysSo(String message) {
        var text = message.toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("quota exceeded") || text.contains("not enough space");
    }
}
