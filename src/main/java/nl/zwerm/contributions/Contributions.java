package nl.zwerm.contributions;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.internal.ContributionStore;
import nl.zwerm.contributions.internal.HandStore;
import nl.zwerm.contributions.internal.LinkStore;
import nl.zwerm.contributions.internal.ThanksStore;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to everything people make: begin, publish, edit, take away, thank, follow. */
@Service
@Transactional
public class Contributions {

    /** For so long an author may take back what was just published; a little more than the page offers. */
    private static final Duration UNDO = Duration.ofSeconds(20);

    /** The deed of taking away what one wrote under a pseudonym. */
    public static final String REMOVE = "remove";

    private final ContributionStore store;
    private final ThanksStore thanks;
    private final LinkStore links;
    private final HandStore hands;
    private final Kinds kinds;
    private final Facts facts;
    private final Spaces spaces;
    private final People people;
    private final Changes changes;
    private final PseudonymousDeeds pseudonymously;
    private final List<ChangesWait> waiting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contributions(
            ContributionStore store,
            ThanksStore thanks,
            LinkStore links,
            HandStore hands,
            Kinds kinds,
            Facts facts,
            Spaces spaces,
            People people,
            Changes changes,
            PseudonymousDeeds pseudonymously,
            List<ChangesWait> waiting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.thanks = thanks;
        this.links = links;
        this.hands = hands;
        this.kinds = kinds;
        this.facts = facts;
        this.spaces = spaces;
        this.people = people;
        this.changes = changes;
        this.pseudonymously = pseudonymously;
        this.waiting = waiting;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Contribution> find(ContributionId id, Viewer viewer) {
        return store.find(id, viewer);
    }

    @Transactional(readOnly = true)
    public Contribution require(ContributionId id, String kind, Viewer viewer) {
        return find(id, viewer).filter(found -> found.kind().equals(kind)).orElseThrow(NotFound::new);
    }

    /** Everything in a thread that the viewer may read, oldest first, in one statement. */
    @Transactional(readOnly = true)
    public List<ThreadItem> thread(ContributionId root, Viewer viewer) {
        return store.listThread(root, viewer);
    }

    /** The same with its topics, whether the viewer follows it, and what it came from and led to; one statement too. */
    @Transactional(readOnly = true)
    public WholeThread whole(ContributionId root, Viewer viewer) {
        return store.findWhole(root, viewer);
    }

    /** The same of a thread too long for one page: its first, those of its parts, and what the viewer writes in it. */
    @Transactional(readOnly = true)
    public WholeThread stretch(ContributionId root, Collection<ContributionId> parts, Viewer viewer) {
        return store.findStretch(root, parts, viewer);
    }

    /** Those of these that the viewer may read, with their authors, in no order, in one statement. */
    @Transactional(readOnly = true)
    public List<ThreadItem> list(Collection<ContributionId> ids, Viewer viewer) {
        return ids.isEmpty() ? List.of() : store.list(ids, viewer);
    }

    /** The titles of those of these that stand there for the viewer, in no order, in one statement. */
    @Transactional(readOnly = true)
    public Map<ContributionId, Titled> titles(Collection<ContributionId> ids, Viewer viewer) {
        return ids.isEmpty() ? Map.of() : store.findTitles(ids, viewer);
    }

    /** The viewer's own draft of this kind under this parent (or without one), the latest. */
    @Transactional(readOnly = true)
    public Optional<Contribution> findDraft(String kind, Optional<ContributionId> parent, Viewer viewer) {
        return store.findDraft(kind, parent, viewer);
    }

    /** Begins a draft, which only its author sees. */
    public Contribution begin(NewContribution made) {
        var id = ContributionId.next();
        store.insertDraft(id, made);
        return store.findOwn(id, made.author()).orElseThrow();
    }

    /** Keeps what was typed so far, also when it moves to another space. */
    public Contribution saveDraft(Contribution draft, Space space, String title, String body, String language) {
        store.updateDraft(draft, space, title, body, language);
        return store.findOwn(draft.id(), author(draft)).orElseThrow();
    }

    public void discard(Contribution draft) {
        store.deleteDraft(draft.id());
    }

    /** Shows a draft to all whom its space admits; its author follows the thread from now on. */
    public Contribution publish(ContributionId id, Viewer viewer) {
        return publish(store.findOwn(id, viewer.id()).orElseThrow(NotFound::new), viewer);
    }

    /** The same with the viewer's own draft, as this transaction kept it. */
    public Contribution publish(Contribution draft, Viewer viewer) {
        // As the database keeps it.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (spaces.findInside(draft.space(), viewer).isEmpty()) {
            spaces.requireWritable(draft.space(), viewer);
        }
        if (store.markPublished(draft, now) == 0) {
            return draft;
        }
        var id = draft.id();
        thanks.follow(draft.root(), viewer.id());
        people.wasActive(viewer.id());
        facts.record(Facts.PUBLISHED, id, draft.root());
        changed(draft);
        events.publishEvent(new ContributionPublished(id, draft.root(), draft.kind()));
        links.findSource(id).ifPresent(from -> made(draft, from));
        return draft.shown(now);
    }

    /** Takes back what was published a moment ago; it is a draft again, with all that was typed. False when too late. */
    public boolean withdraw(ContributionId id, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        if (!mine.published() || mine.at().isBefore(clock.instant().minus(UNDO)) || store.hasReplies(id)) {
            return false;
        }
        store.markDraft(id);
        changed(mine);
        events.publishEvent(new ContributionRemoved(id, mine.root(), mine.kind(), true));
        return true;
    }

    /**
     * Takes away what one showed, however long ago: it is a draft again, and what stood beneath it is out of sight with it.
     * Unlike what is put away no steward reads it any more, or puts it back.
     */
    public void takeAway(ContributionId id, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        if (!mine.published()) {
            throw new Forbidden();
        }
        store.markDraft(id);
        changed(mine);
        events.publishEvent(new ContributionRemoved(id, mine.root(), mine.kind(), true));
    }

    /** Changes a published text; what stood there before is kept as a revision. */
    public Edit edit(ContributionId id, int version, String title, String body, String language, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        if (!store.update(mine, version, title, body, language, "", viewer.id(), clock.instant())) {
            return new Edit.SomeoneWasFaster(mine);
        }
        changed(mine);
        events.publishEvent(new ContributionEdited(id, mine.root(), mine.kind()));
        return new Edit.Done(store.find(id, viewer).orElseThrow());
    }

    /**
     * The same of what is kept together by all who write in its space; {@code why} stands with the version, and may be
     * empty. Nothing is written where nothing changes.
     */
    public Edit rewrite(
            ContributionId id, int version, String title, String body, String language, String why, Viewer viewer) {
        return rewrite(id, version, title, body, language, why, viewer.id(), viewer);
    }

    /** The same with what {@code author} wrote and the viewer accepts. */
    public Edit rewrite(
            ContributionId id,
            int version,
            String title,
            String body,
            String language,
            String why,
            PersonId author,
            Viewer viewer) {
        var found = requireRewritable(id, viewer);
        if (waits(found, viewer)) {
            throw new Forbidden();
        }
        if (found.version() == version
                && found.title().equals(title)
                && found.body().equals(body)) {
            return new Edit.Done(found);
        }
        if (!store.update(found, version, title, body, language, why, author, clock.instant())) {
            return new Edit.SomeoneWasFaster(found);
        }
        people.wasActive(viewer.id());
        changed(found);
        events.publishEvent(new ContributionEdited(id, found.root(), found.kind()));
        return new Edit.Done(store.find(id, viewer).orElseThrow());
    }

    /** Whether what this viewer changes in it waits until somebody else accepts it. */
    @Transactional(readOnly = true)
    public boolean waits(Contribution thing, Viewer viewer) {
        return waiting.stream().anyMatch(one -> one.kind().equals(thing.kind()) && one.waits(thing, viewer));
    }

    /** What is kept together, of a viewer who may write where it stands: they join an open space by it. */
    public Contribution requireRewritable(ContributionId id, Viewer viewer) {
        var found = store.find(id, viewer)
                .filter(one -> one.published() && kinds.isKeptTogether(one.kind()))
                .orElseThrow(NotFound::new);
        if (spaces.findInside(found.space(), viewer).isEmpty()) {
            spaces.requireWritable(found.space(), viewer);
        }
        return found;
    }

    @Transactional(readOnly = true)
    public List<Revision> history(ContributionId id, Viewer viewer) {
        var found = store.find(id, viewer).orElseThrow(NotFound::new);
        return store.listRevisions(found);
    }

    /** Says of the version that stands there now who wrote which of its lines, where that was not only its editor. */
    public void credit(Contribution made, Map<PersonId, BitSet> lines) {
        hands.insert(made, lines);
    }

    /** Of each version of which that is known, by the number of the revision that it took the place of. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Hand>> hands(ContributionId id, Viewer viewer) {
        return hands.list(store.find(id, viewer).orElseThrow(NotFound::new));
    }

    /**
     * Puts away what one made oneself; a steward does so through {@link Care}. What stands under one's pseudonym goes with
     * the next batch, so that the moment tells nothing.
     */
    public void trash(ContributionId id, Viewer viewer) {
        if (store.find(id, viewer)
                .filter(found -> found.byUnderPseudonym(viewer.id()))
                .isPresent()) {
            pseudonymously.keep(REMOVE, REMOVE + " " + id, Map.of("id", id.toString()));
            return;
        }
        var found = requireOwn(id, viewer);
        if (found.trashed()) {
            return;
        }
        if (!store.mark(id, "published", "trashed")) {
            throw new Forbidden();
        }
        changed(found);
        events.publishEvent(new ContributionRemoved(id, found.root(), found.kind(), false));
    }

    /** It is not to go with the next batch after all; false when that was not asked, or too long ago. */
    public boolean keep(Contribution made, Viewer viewer) {
        return made.byUnderPseudonym(viewer.id()) && pseudonymously.drop(REMOVE + " " + made.id());
    }

    /** Those of these, put away by their author, that nobody else put away too. */
    @Transactional(readOnly = true)
    public Set<ContributionId> restorable(Collection<ContributionId> ids) {
        return ids.isEmpty() ? Set.of() : store.findRestorable(ids);
    }

    /** Puts back what one put away oneself. */
    public void restore(ContributionId id, Viewer viewer) {
        var found = requireOwnOrStewarded(id, viewer);
        if (!found.trashed()) {
            return;
        }
        if (!found.by(viewer.id()) || !store.markRestored(id)) {
            throw new Forbidden();
        }
        changed(found);
        events.publishEvent(new ContributionRestored(id, found.root(), found.kind()));
    }

    /**
     * Remembers that a draft is made from something. Whoever takes what stands in a closed or confidential space to
     * another space needs its author's consent, so only its author may, but to one's own notebook; the way back is shown to those who may read it.
     */
    public void makeFrom(Contribution draft, ContributionId from, Viewer viewer) {
        var source = store.find(from, viewer).filter(Contribution::published).orElseThrow(NotFound::new);
        if (!kinds.mayBeMadeFrom(draft.kind(), source.kind())) {
            throw new NotFound();
        }
        if (!mayCarry(source, draft.space(), viewer)) {
            throw new Forbidden();
        }
        links.insertMadeFrom(draft.id(), from);
    }

    @Transactional(readOnly = true)
    public boolean mayCarry(Contribution source, SpaceId to, Viewer viewer) {
        return source.space().equals(to)
                || viewer.id().equals(source.author())
                || spaces.isOpen(source.space())
                || spaces.findNotebook(viewer.id()).filter(to::equals).isPresent();
    }

    /** What its text leads to, among what there is; what leads here is {@link #linkedFrom}. */
    public void setLinks(ContributionId id, Collection<ContributionId> targets) {
        links.replaceLinks(id, targets);
    }

    /** What leads to it in its text, that the viewer may read, by title; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Titled> linkedFrom(ContributionId id, Viewer viewer, int limit) {
        return titles(links.listLinking(id), viewer).values().stream()
                .sorted(Comparator.comparing(Titled::title, String.CASE_INSENSITIVE_ORDER))
                .limit(limit)
                .toList();
    }

    /** The topics of the latest questions and pages of a space, most often carried first: so many threads of each kind are looked at. */
    @Transactional(readOnly = true)
    public List<TopicId> topicsWrittenAbout(SpaceId space, int threads, int limit, Viewer viewer) {
        return store.listTopicsWrittenAbout(space, threads, limit, viewer);
    }

    /** The topics of those of these that the viewer may read, in one statement. */
    @Transactional(readOnly = true)
    public Map<ContributionId, List<TopicId>> topics(Collection<ContributionId> ids, Viewer viewer) {
        return ids.isEmpty() ? Map.of() : store.listTopics(ids, viewer);
    }

    public void setTopics(ContributionId id, Collection<TopicId> topics) {
        store.replaceTopics(id, topics);
        changes.note("contribution", id.value());
    }

    /**
     * "This helped me too": once for each person, and never for what stands there under their own name. Of what stands
     * there under a pseudonym anybody may say so: else whoever never does would be the one who wrote it.
     */
    public void thank(ContributionId id, Viewer viewer) {
        var found = store.find(id, viewer).filter(Contribution::published).orElseThrow(NotFound::new);
        if (viewer.id().equals(found.author())) {
            throw new Forbidden();
        }
        if (thanks.insert(id, viewer.id())) {
            facts.record(Facts.HELPED, id, found.root());
            changes.noteLook("contribution", found.root().value());
            events.publishEvent(new ContributionHelped(id, found.root(), found.kind()));
        }
    }

    public void unthank(ContributionId id, Viewer viewer) {
        var found = store.find(id, viewer).orElseThrow(NotFound::new);
        if (thanks.delete(id, viewer.id())) {
            facts.record(Facts.UNHELPED, id, found.root());
            changes.noteLook("contribution", found.root().value());
        }
    }

    /** Whoever began a thread under a pseudonym is not written down as one who follows it. */
    public void follow(ContributionId id, Viewer viewer) {
        var found = store.find(id, viewer).orElseThrow(NotFound::new);
        var root = found.parent() == null ? Optional.of(found) : store.find(found.root(), viewer);
        if (root.filter(first -> first.byUnderPseudonym(viewer.id())).isEmpty()) {
            thanks.follow(found.root(), viewer.id());
        }
    }

    public void unfollow(ContributionId id, Viewer viewer) {
        thanks.unfollow(id, viewer.id());
    }

    /** Tells pages and the index that a thread reads differently, when a module changed something of its own. */
    public void touched(Contribution contribution) {
        changed(contribution);
    }

    private void made(Contribution draft, ContributionId from) {
        changes.note("contribution", from.value());
        links.listSources(draft.id()).forEach(source -> changes.note("contribution", source.value()));
        events.publishEvent(new ContributionMade(draft.id(), from, draft.kind()));
    }

    /** One's own under one's name: what stands under a pseudonym changes with a batch, see {@link PseudonymousDeeds}. */
    private Contribution requireOwn(ContributionId id, Viewer viewer) {
        var found = store.find(id, viewer).orElseThrow(NotFound::new);
        if (!viewer.id().equals(found.author())) {
            throw new Forbidden();
        }
        return found;
    }

    private Contribution requireOwnOrStewarded(ContributionId id, Viewer viewer) {
        var found = store.find(id, viewer).orElseThrow(NotFound::new);
        if (!found.by(viewer.id())) {
            spaces.requireStewarded(found.space(), viewer);
        }
        return found;
    }

    private void changed(Contribution contribution) {
        if (contribution.id().equals(contribution.root())) {
            changes.note("contribution", contribution.id().value());
        } else {
            changes.notePart(
                    "contribution",
                    contribution.id().value(),
                    contribution.root().value());
        }
    }

    private static PersonId author(Contribution draft) {
        if (draft.author() == null) {
            throw new IllegalArgumentException("a draft has an author");
        }
        return draft.author();
    }
}
