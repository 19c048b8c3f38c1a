package nl.zwerm.questions.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionPublished;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.questions.AnswerAccepted;
import nl.zwerm.questions.AnswerGiven;
import nl.zwerm.shared.PublicId;
import nl.zwerm.text.Mentions;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those whom it concerns, and only those who may read it: each of these may run twice. */
@Component
class Telling {

    /** More would be a way to call everybody together. */
    private static final int MOST_MENTIONED = 20;

    private final QuestionStore store;
    private final Unshown contributions;
    private final Notifications notifications;

    Telling(QuestionStore store, Unshown contributions, Notifications notifications) {
        this.store = store;
        this.contributions = contributions;
        this.notifications = notifications;
    }

    /** The asker first; whoever else follows the thread hears it as a follower. */
    @ApplicationModuleListener
    void tellAskerAndFollowers(AnswerGiven given) {
        var told = new HashSet<PersonId>();
        author(given.answer()).ifPresent(told::add);
        author(given.question()).ifPresent(asker -> tell(asker, "answered", given.answer(), told));
        store.listFollowersWhoMayRead(given.question(), given.answer())
                .forEach(follower -> tell(follower, "followed", given.answer(), told));
    }

    @ApplicationModuleListener
    void tellWhoeverAnswered(AnswerAccepted accepted) {
        author(accepted.answer()).ifPresent(helper -> tell(helper, "accepted", accepted.answer(), new HashSet<>()));
    }

    @ApplicationModuleListener
    void tellWhoeverIsMentionedOrCommentedOn(ContributionPublished published) {
        if (!List.of(Drafts.QUESTION, Drafts.ANSWER, Drafts.COMMENT).contains(published.kind())) {
            return;
        }
        contributions.find(published.id()).ifPresent(made -> {
            var told = new HashSet<PersonId>();
            Optional.ofNullable(made.author()).ifPresent(told::add);
            mentioned(made).forEach(person -> tell(person, "mentioned", made.id(), told));
            if (Drafts.COMMENT.equals(made.kind()) && made.parent() != null) {
                author(made.parent()).ifPresent(person -> tell(person, "commented", made.id(), told));
            }
        });
    }

    private void tell(PersonId person, String what, ContributionId about, Set<PersonId> told) {
        if (told.add(person) && store.mayRead(person, about)) {
            notifications.tell(person, what, about);
        }
    }

    private Optional<PersonId> author(ContributionId id) {
        return contributions.find(id).map(Contribution::author);
    }

    private static List<PersonId> mentioned(Contribution made) {
        return Mentions.of(made.body()).stream()
                .limit(MOST_MENTIONED)
                .flatMap(person -> PublicId.read(person).stream())
                .map(PersonId::of)
                .toList();
    }
}
