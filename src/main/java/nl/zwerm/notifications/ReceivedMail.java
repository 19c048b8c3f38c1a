package nl.zwerm.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.notifications.replies.ReceivedStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came in by mail, as administrators see it: how much, and the envelopes of what could not be read. */
@Service
@Transactional(readOnly = true)
public class ReceivedMail {

    /** A mail that was set aside: nobody but whoever opens the mailbox reads it. */
    public record SetAside(String sender, Instant at, int size) {}

    private static final Duration LATELY = Duration.ofDays(30);

    private final ReplySettings settings;
    private final ReceivedStore store;
    private final Clock clock;

    ReceivedMail(ReplySettings settings, ReceivedStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    public boolean configured() {
        return settings.configured();
    }

    /** Of the last thirty days, by what came of it. */
    public Map<String, Integer> counts() {
        return store.countByOutcome(clock.instant().minus(LATELY));
    }

    /** The newest first. */
    public List<SetAside> aside(int limit) {
        return store.listAside(limit);
    }
}
