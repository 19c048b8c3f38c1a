package nl.zwerm.threads;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionMade;
import nl.zwerm.contributions.ContributionPublished;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.text.Mentions;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those whom it concerns, and only those who may read it; each of these may run twice. */
@Component
public class Telling {

    static final String COMMENT = "comment";

    /** More would be a way to call everybody together. */
    private static final int MOST_MENTIONED = 20;

    private final Unshown contributions;
    private final Notifications notifications;

    Telling(Unshown contributions, Notifications notifications) {
        this.contributions = contributions;
        this.notifications = notifications;
    }

    /** Whoever made something is told what happened to it. */
    public void tellAuthor(ContributionId thing, String what) {
        tell(author(thing), what, thing, new HashSet<>());
    }

    /** The author of a thread is told {@code toAuthor}, whoever else follows it {@code toFollowers}. */
    public void tellAuthorAndFollowers(ContributionId root, String toAuthor, String toFollowers, ContributionId about) {
        var told = authors(about);
        tell(author(root), toAuthor, about, told);
        contributions
                .followersWhoMayRead(root, about)
                .forEach(follower -> tell(Optional.of(follower), toFollowers, about, told));
    }

    @ApplicationModuleListener
    void tellWhoeverIsMentionedOrCommentedOn(ContributionPublished published) {
        contributions.find(published.id()).ifPresent(made -> {
            var told = new HashSet<PersonId>();
            Optional.ofNullable(made.author()).ifPresent(told::add);
            mentioned(made).forEach(person -> tell(Optional.of(person), "mentioned", made.id(), told));
            if (COMMENT.equals(made.kind()) && made.parent() != null) {
                tell(author(made.parent()), "commented", made.id(), told);
            }
        });
    }

    /** Whoever made what this goes back to, at whatever distance, sees what came of it. */
    @ApplicationModuleListener
    void tellWhoeverItCameFrom(ContributionMade made) {
        var told = authors(made.id());
        contributions.sources(made.id()).forEach(source -> tell(author(source), "made-from", made.id(), told));
    }

    private void tell(Optional<PersonId> person, String what, ContributionId about, Set<PersonId> told) {
        person.filter(whom -> told.add(whom) && contributions.mayRead(whom, about))
                .ifPresent(whom -> notifications.tell(whom, what, about));
    }

    private Set<PersonId> authors(ContributionId id) {
        var authors = new HashSet<PersonId>();
        author(id).ifPresent(authors::add);
        return authors;
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
