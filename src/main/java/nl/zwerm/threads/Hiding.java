package nl.zwerm.threads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import nl.zwerm.people.PersonId;
import org.springframework.stereotype.Component;

/**
 * Which forms are just now being written under a pseudonym, so that a save under one's name that was still on its way when
 * that was chosen does not come after it. In memory alone, and for an hour.
 */
@Component
public class Hiding {

    private record Key(PersonId person, String once) {}

    private enum State {
        WRITING,
        SENT
    }

    private final Cache<Key, State> forms = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(50_000)
            .build();

    public void writing(PersonId person, String once) {
        if (!isSent(person, once)) {
            put(person, once, State.WRITING);
        }
    }

    public void sent(PersonId person, String once) {
        put(person, once, State.SENT);
    }

    /** They chose their name after all. */
    public void stopped(PersonId person, String once) {
        if (!isSent(person, once)) {
            forms.invalidate(new Key(person, once));
        }
    }

    public boolean isSent(PersonId person, String once) {
        return forms.getIfPresent(new Key(person, once)) == State.SENT;
    }

    public boolean hides(PersonId person, String once) {
        return forms.getIfPresent(new Key(person, once)) != null;
    }

    private void put(PersonId person, String once, State state) {
        if (!once.isEmpty()) {
            forms.put(new Key(person, once), state);
        }
    }
}
