package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Waits as long as PostgreSQL gets on with it: recovery after a hard stop may take minutes, and giving up helps nobody. */
final class Patience {

    static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration SILENCE = Duration.ofMinutes(3);
    private static final Pattern RECOVERY =
            Pattern.compile("LOG:\\s+(.*(?:redo in progress|not properly shut down|syncing data directory).*)");

    enum State {
        READY,
        BUSY,
        GONE
    }

    @FunctionalInterface
    interface Look {
        State now() throws IOException;
    }

    private final ServerLog log;
    private final Consumer<String> progress;
    private final long began = System.nanoTime();
    private long lastSign = began;
    private final Set<String> heard = new HashSet<>();

    Patience(ServerLog log, Consumer<String> progress) {
        this.log = log;
        this.progress = progress;
    }

    State await(Look look) throws IOException {
        var state = look.now();
        while (state == State.BUSY) {
            pause();
            listen();
            if (since(lastSign).compareTo(SILENCE) > 0 || since(began).compareTo(LONGEST) > 0) {
                throw new PostgresFailed(
                        "PostgreSQL is not ready after %d s. It was left running; start again later to find it done."
                                .formatted(since(began).toSeconds()),
                        log.last(15));
            }
            state = look.now();
        }
        return state;
    }

    private void listen() throws IOException {
        for (var line : log.lines()) {
            if (heard.add(line)) {
                lastSign = System.nanoTime();
                var found = RECOVERY.matcher(line);
                if (found.find()) {
                    progress.accept("PostgreSQL recovers: " + found.group(1));
                }
            }
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailed("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
