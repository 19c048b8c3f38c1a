package nl.zwerm.shared.postgres;

import java.util.List;

/** PostgreSQL did not do what was asked; the message tells what to look at. */
public final class PostgresFailed extends RuntimeException {

    PostgresFailed(String message) {
        super(message);
    }

    PostgresFailed(String message, Throwable cause) {
        super(message, cause);
    }

    PostgresFailed(String message, List<String> lastLines) {
        super(lastLines.isEmpty() ? message : message + " Its last words:\n    " + String.join("\n    ", lastLines));
    }
}
