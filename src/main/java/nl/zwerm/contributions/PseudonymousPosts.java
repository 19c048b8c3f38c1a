package nl.zwerm.contributions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.zwerm.contributions.internal.ActStore;
import nl.zwerm.contributions.internal.ContributionStore;
import nl.zwerm.contributions.internal.LinkStore;
import nl.zwerm.contributions.internal.PseudonymStore;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.Spaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands under a pseudonym: shown, changed and taken away by a batch, on behalf of nobody. No follower, no version of
 * before, no time but that of the batch, nobody who was active.
 */
@Service
@Transactional
public class PseudonymousPosts {

    /** So many of the latest threads are tried, to find which are one's own. */
    private static final int LOOKED_THROUGH = 2_000;

    private final PseudonymStore store;
    private final ContributionStore contributions;
    private final ActStore acts;
    private final LinkStore links;
    private final UnplacedPosts unplaced;
    private final Pseudonyms pseudonyms;
    private final Facts facts;
    private final Spaces spaces;
    private final Changes changes;
    private final ObjectProvider<AppearingText> texts;
    private final ApplicationEventPublisher events;

    PseudonymousPosts(
            PseudonymStore store,
            ContributionStore contributions,
            ActStore acts,
            LinkStore links,
            UnplacedPosts unplaced,
            Pseudonyms pseudonyms,
            Facts facts,
            Spaces spaces,
            Changes changes,
            ObjectProvider<AppearingText> texts,
            ApplicationEventPublisher events) {
        this.store = store;
        this.contributions = contributions;
        this.acts = acts;
        this.links = links;
        this.unplaced = unplaced;
        this.pseudonyms = pseudonyms;
        this.facts = facts;
        this.spaces = spaces;
        this.changes = changes;
        this.texts = texts;
        this.events = events;
    }

    /** Whether this was shown before. */
    @Transactional(readOnly = true)
    public boolean isThere(ContributionId id) {
        return store.exists(id);
    }

    /**
     * False when it stands there already, its place is gone or closed, or the pseudonym was silenced there: then its writer
     * finds it again, see {@link UnplacedPosts}.
     */
    public boolean publish(PseudonymousPost sent, Collection<TopicId> topics, Instant at) {
        if (store.exists(sent.id())) {
            return false;
        }
        if (store.isSilenced(sent.root(), sent.alias())) {
            return lost(sent, at);
        }
        var post = sent.saying(appearing(sent.body()));
        var root = store.insert(post, at);
        if (root.isEmpty()) {
            return lost(sent, at);
        }
        contributions.replaceTopics(post.id(), topics);
        facts.record(Facts.PUBLISHED, post.id(), root.get(), at);
        changed(post.id(), root.get());
        events.publishEvent(new ContributionPublished(post.id(), root.get(), post.kind()));
        return true;
    }

    /** Changes the text; what stood there before is not kept. */
    public void edit(ContributionId id, String title, String body, String language, Collection<TopicId> topics) {
        store.find(id).ifPresent(made -> {
            store.update(made, title, appearing(body), language);
            contributions.replaceTopics(id, topics);
            changed(id, made.root());
            events.publishEvent(new ContributionEdited(id, made.root(), made.kind()));
        });
    }

    public void remove(ContributionId id) {
        store.find(id).filter(Contribution::published).ifPresent(made -> {
            contributions.mark(id, "published", "trashed");
            changed(id, made.root());
            events.publishEvent(new ContributionRemoved(id, made.root(), made.kind(), false));
        });
    }

    /** It was made from something that those who read it may read too. */
    public void madeFrom(ContributionId id, ContributionId from) {
        store.find(from).filter(Contribution::published).ifPresent(source -> {
            links.insertMadeFrom(id, from);
            changes.note("contribution", from.value());
        });
    }

    /** The threads of this kind that the viewer began under a pseudonym, among the latest, the newest first. */
    @Transactional(readOnly = true)
    public List<ContributionId> ownThreads(String kind, Viewer viewer) {
        return store.listThreads(kind, viewer, LOOKED_THROUGH).stream()
                .filter(thread -> thread.isOf(viewer.id()))
                .map(PseudonymStore.Thread::id)
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isSilenced(ContributionId root, Viewer viewer) {
        return store.isSilenced(root, pseudonyms.alias(viewer.id(), root))
                || store.list(root).stream()
                        .anyMatch(one -> one.isOf(viewer.id()) && store.isSilenced(root, one.alias()));
    }

    /**
     * A steward lets nothing more appear under the pseudonym of this in its thread, whoever that may be; false when so it
     * was, for this reason.
     */
    public boolean silence(ContributionId id, String reason, Viewer viewer) {
        var pseudonym = requireStewarded(id, viewer);
        store.silence(pseudonym.root(), pseudonym.alias());
        return acts.replace(Deed.SILENCE, pseudonym.space(), pseudonym.thing(), null, viewer, true, reason, 0);
    }

    /** False when it may speak there already. */
    public boolean letSpeak(ContributionId id, Viewer viewer) {
        var pseudonym = requireStewarded(id, viewer);
        boolean speaks = store.letSpeak(pseudonym.root(), pseudonym.alias());
        acts.undoSilence(pseudonym.root(), pseudonym.alias(), viewer.id());
        return speaks;
    }

    private record InThread(Contribution thing, Space space, String alias) {

        ContributionId root() {
            return thing.root();
        }
    }

    private InThread requireStewarded(ContributionId id, Viewer viewer) {
        var found = contributions.find(id, viewer).orElseThrow(NotFound::new);
        var space = spaces.requireStewarded(found.space(), viewer);
        var pseudonym = found.pseudonym();
        if (pseudonym == null) {
            throw new NotFound();
        }
        return new InThread(found, space, pseudonym.alias());
    }

    private boolean lost(PseudonymousPost sent, Instant at) {
        unplaced.keep(sent, at);
        texts.orderedStream().forEach(hand -> hand.lost(sent.body()));
        return false;
    }

    private String appearing(String body) {
        var text = body;
        for (var hand : texts.orderedStream().toList()) {
            text = hand.of(text);
        }
        return text;
    }

    private void changed(ContributionId id, ContributionId root) {
        if (id.equals(root)) {
            changes.note("contribution", id.value());
        } else {
            changes.notePart("contribution", id.value(), root.value());
        }
    }
}
