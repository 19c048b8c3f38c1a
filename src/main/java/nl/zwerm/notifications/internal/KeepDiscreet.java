package nl.zwerm.notifications.internal;

import nl.zwerm.people.EntryGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever comes in by a way that an administrator made must not read from what was told that something confidential
 * exists; in the same transaction, as the memberships rest.
 */
@Component
class KeepDiscreet {

    private final NoticeStore notices;
    private final BellCount bell;

    KeepDiscreet(NoticeStore notices, BellCount bell) {
        this.notices = notices;
        this.bell = bell;
    }

    @EventListener
    void forget(EntryGiven given) {
        notices.markDiscreetSeen(given.person());
        bell.forget(given.person());
    }
}
