package nl.zwerm.discussions.internal;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionPublished;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.discussions.DiscussionResolved;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Whoever follows a discussion, as all do who said something in it, hears that there is more to read: once for each
 * discussion until they looked, however much is said.
 */
@Component
class TellingOfDiscussions {

    private final Unshown contributions;
    private final DiscussionStore store;
    private final Notifications notifications;

    TellingOfDiscussions(Unshown contributions, DiscussionStore store, Notifications notifications) {
        this.contributions = contributions;
        this.store = store;
        this.notifications = notifications;
    }

    @ApplicationModuleListener(condition = "#published.kind() == '" + Messages.MESSAGE + "'")
    void tellOfMessages(ContributionPublished published) {
        var starter = author(published.root());
        var writer = author(published.id());
        for (var person : contributions.followersWhoMayRead(published.root(), published.id())) {
            if (!person.equals(writer)) {
                notifications.tellAgain(
                        person,
                        person.equals(starter) ? "discussion-message" : "discussion-followed",
                        published.root());
            }
        }
    }

    @ApplicationModuleListener
    void tellOfResolution(DiscussionResolved resolved) {
        var discussion = resolved.discussion();
        store.findResolver(discussion)
                .ifPresent(by -> contributions.followersWhoMayRead(discussion, discussion).stream()
                        .filter(person -> !person.equals(by))
                        .forEach(person -> notifications.tellAgain(person, "discussion-resolved", discussion)));
    }

    private @Nullable PersonId author(ContributionId id) {
        return contributions.find(id).map(Contribution::author).orElse(null);
    }
}
