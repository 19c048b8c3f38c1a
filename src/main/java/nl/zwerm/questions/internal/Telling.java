package nl.zwerm.questions.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionPublished;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.AnswerAccepted;
import nl.zwerm.questions.AnswerGiven;
import nl.zwerm.questions.internal.QuestionStore.Authorship;
import nl.zwerm.shared.PublicId;
import nl.zwerm.text.Mentions;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those whom it concerns, and only those who may read it: each of these may run twice. */
@Component
class Telling {

    /** More would be a way to call everybody together. */
    private static final int MOST_MENTIONED = 20;

    private final QuestionStore store;
    private final Contributions contributions;
    private final Notifications notifications;

    Telling(QuestionStore store, Contributions contributions, Notifications notifications) {
        this.store = store;
        this.contributions = contributions;
        this.notifications = notifications;
    }

    /** The asker first; whoever else follows the thread hears it as a follower. */
    @ApplicationModuleListener
    void tellAskerAndFollowers(AnswerGiven given) {
        var answer = store.findAuthorship(given.answer());
        var asker = store.findAuthorship(given.question()).map(Authorship::authorId);
        var told = new HashSet<PersonId>();
        answer.map(Authorship::authorId).map(PersonId::of).ifPresent(told::add);
        asker.map(PersonId::of)
                .filter(told::add)
                .filter(person -> store.mayRead(person, given.answer()))
                .ifPresent(person -> notifications.tell(person, "answered", given.answer()));
        store.listFollowersWhoMayRead(given.question(), given.answer()).stream()
                .filter(told::add)
                .forEach(person -> notifications.tell(person, "followed", given.answer()));
    }

    @ApplicationModuleListener
    void tellWhoeverAnswered(AnswerAccepted accepted) {
        author(accepted.answer())
                .filter(person -> store.mayRead(person, accepted.answer()))
                .ifPresent(person -> notifications.tell(person, "accepted", accepted.answer()));
    }

    @ApplicationModuleListener
    void tellWhoeverIsMentionedOrCommentedOn(ContributionPublished published) {
        if (!List.of(Drafts.QUESTION, Drafts.ANSWER, Drafts.COMMENT).contains(published.kind())) {
            return;
        }
        store.findAuthorship(published.id()).ifPresent(made -> {
            var author = made.authorId() == null ? null : PersonId.of(made.authorId());
            var told = new HashSet<PersonId>();
            Optional.ofNullable(author).ifPresent(told::add);
            mentioned(published.id(), author).stream()
                    .filter(told::add)
                    .filter(person -> store.mayRead(person, published.id()))
                    .forEach(person -> notifications.tell(person, "mentioned", published.id()));
            if (Drafts.COMMENT.equals(made.kind()) && made.parentId() != null) {
                author(ContributionId.of(made.parentId()))
                        .filter(told::add)
                        .filter(person -> store.mayRead(person, published.id()))
                        .ifPresent(person -> notifications.tell(person, "commented", published.id()));
            }
        });
    }

    private Optional<PersonId> author(ContributionId id) {
        return store.findAuthorship(id).map(Authorship::authorId).map(PersonId::of);
    }

    /** Read as its author does, who may: a text of a confidential space is opened for nobody else. */
    private Set<PersonId> mentioned(ContributionId id, @Nullable PersonId author) {
        if (author == null) {
            return Set.of();
        }
        var reader = new Viewer(author, "", false, false, Words.DUTCH, java.time.ZoneOffset.UTC, 0);
        var people = new HashSet<PersonId>();
        contributions.find(id, reader).map(made -> Mentions.of(made.body())).orElse(Set.of()).stream()
                .limit(MOST_MENTIONED)
                .forEach(person -> PublicId.read(person).map(PersonId::of).ifPresent(people::add));
        return people;
    }
}
