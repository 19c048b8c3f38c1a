package nl.zwerm.expertise.internal;

import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.TopicStewardAppointed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever was asked to look after a topic, unless they took it upon themselves. */
@Component
class TellOfStewardship {

    private final Notifications notifications;

    TellOfStewardship(Notifications notifications) {
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void tellSteward(TopicStewardAppointed appointed) {
        if (!appointed.steward().equals(appointed.by())) {
            notifications.tell(appointed.steward(), "topic-yours", "/topics/" + appointed.topic());
        }
    }
}
