package nl.zwerm.circles.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.zwerm.circles.internal.Proposal.Stage;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.insights.InsightsFromCircles;
import nl.zwerm.insights.InsightsFromCircles.Learned;
import nl.zwerm.insights.InsightsFromCircles.Told;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.PatientData;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Telling others what was learned in a session (DOMAIN 1.3): written in general terms, laid before everybody who was
 * there, and published when nobody objected in 72 hours. It stands in a confidential space of theirs meanwhile, which is
 * not that of the session. Who objected is kept nowhere, and until the 72 hours are over nothing shows whether anybody did.
 */
@Service
@Transactional
class Proposals {

    /** The 72 hours. */
    static final Duration OPEN = Duration.ofDays(3);

    /** So long its proposer has to publish it, or to write it anew. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST_REASON = 500;
    private static final int MOST = 1_000;
    private static final int MOST_A_DAY = 20;

    /** What came of proposing one. */
    sealed interface Proposing {
        record Proposed(ProposalId id) implements Proposing {}

        record Mend(Errors errors) implements Proposing {}
    }

    /** What came of publishing one; without a path it appears later. */
    sealed interface Publishing {
        record Published(String path) implements Publishing {}

        record Soon() implements Publishing {}

        record Already() implements Publishing {}

        record Mend(Errors errors) implements Publishing {}
    }

    /** What somebody says of it. */
    record Answer(String choice, String reason) {

        static final String FINE = "fine";
        static final String OBJECTION = "objection";
    }

    private final ProposalStore store;
    private final OutcomeStore participants;
    private final Outcomes outcomes;
    private final Commitments commitments;
    private final RoomStore rooms;
    private final SessionStore sessions;
    private final MethodTexts methods;
    private final InsightsFromCircles insights;
    private final Spaces spaces;
    private final Sealer sealer;
    private final People people;
    private final Notifications notifications;
    private final Limits limits;
    private final Capabilities capabilities;
    private final Clock clock;
    private final Random lot = new SecureRandom();

    Proposals(
            ProposalStore store,
            OutcomeStore participants,
            Outcomes outcomes,
            Commitments commitments,
            RoomStore rooms,
            SessionStore sessions,
            MethodTexts methods,
            InsightsFromCircles insights,
            Spaces spaces,
            Sealer sealer,
            People people,
            Notifications notifications,
            Limits limits,
            Capabilities capabilities,
            Clock clock) {
        this.store = store;
        this.participants = participants;
        this.outcomes = outcomes;
        this.commitments = commitments;
        this.rooms = rooms;
        this.sessions = sessions;
        this.methods = methods;
        this.insights = insights;
        this.spaces = spaces;
        this.sealer = sealer;
        this.people = people;
        this.notifications = notifications;
        this.limits = limits;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    /** A session of which the viewer may tell others: whose case it was, and all where what is learned is everybody's. */
    @Transactional(readOnly = true)
    public Optional<ProposalStore.Source> source(SessionId session, Viewer viewer) {
        return viewer.guest() || !capabilities.isOn("insights")
                ? Optional.empty()
                : store.findSource(session, viewer.id()).filter(source -> mayPropose(source, viewer));
    }

    ProposalStore.Source requireSource(SessionId session, Viewer viewer) {
        return source(session, viewer).orElseThrow(NotFound::new);
    }

    private boolean mayPropose(ProposalStore.Source source, Viewer viewer) {
        return outcomes.over(source.circle(), source.session(), viewer).isPresent()
                || commitments.find(source.session(), viewer).isPresent()
                || outcomes.mine(viewer, MOST).stream()
                        .anyMatch(outcome -> outcome.session().equals(source.session()))
                || sharedByAll(source.session(), viewer);
    }

    private boolean sharedByAll(SessionId session, Viewer viewer) {
        return rooms.find(session, viewer.id())
                .filter(kept -> spaces.findInside(kept.space(), viewer).isPresent())
                .map(methods::of)
                .filter(method -> !method.shared().isEmpty())
                .isPresent();
    }

    /** What the viewer proposes out of this session, if they still sit in its space. */
    @Transactional(readOnly = true)
    public Optional<ProposalId> findOf(SessionId session, Viewer viewer) {
        return store.findOf(session, viewer.id());
    }

    Proposing propose(SessionId session, ProposalForm form, Viewer viewer) {
        requireSource(session, viewer);
        var before = store.findOf(session, viewer.id());
        if (before.isPresent()) {
            return store.find(before.get())
                            .filter(kept -> saysOther(kept, form))
                            .isPresent()
                    ? new Proposing.Mend(Errors.of("body", Said.of("circles.for-others.already")))
                    : new Proposing.Proposed(before.get());
        }
        var fellows = participants.listFellows(session, viewer.id());
        var read = read(form, fellows, viewer);
        if (read.errors().any()) {
            return new Proposing.Mend(read.errors());
        }
        limits.take("circles.for-others", viewer.id().value(), MOST_A_DAY, Duration.ofDays(1));
        return new Proposing.Proposed(keep(session, viewer.id(), fellows, read.text(), clock.instant()));
    }

    private boolean saysOther(Proposal kept, ProposalForm form) {
        return !open(kept).body().strip().equals(form.body().strip().replace("\r\n", "\n"));
    }

    /** Also for the example organisation. */
    ProposalId keep(SessionId session, PersonId proposer, List<PersonId> fellows, ProposalText text, Instant since) {
        var id = ProposalId.next();
        var all = Stream.concat(Stream.of(proposer), fellows.stream()).toList();
        var space = spaces.hold(Circles.HELD_FOR, SpaceKind.CONFIDENTIAL, "", all);
        if (!store.insert(id, space, session, proposer, seal(space, id, text), since.plus(OPEN))) {
            spaces.release(space);
            return store.findOf(session, proposer).orElseThrow();
        }
        spaces.restAsIn(sessions.circleSpace(session), space);
        fellows.forEach(fellow -> notifications.tell(fellow, Telling.FOR_OTHERS, Proposal.path(id)));
        return id;
    }

    /** Once the 72 hours are over, whatever came of them; then all are asked anew. */
    Proposing rewrite(ProposalId id, ProposalForm form, Viewer viewer) {
        var proposal = lockOwn(id, viewer);
        if (stage(proposal) == Stage.OPEN) {
            throw new NotFound();
        }
        var fellows = fellows(proposal);
        var read = read(form, fellows, viewer);
        if (read.errors().any()) {
            return new Proposing.Mend(read.errors());
        }
        limits.take("circles.for-others", viewer.id().value(), MOST_A_DAY, Duration.ofDays(1));
        store.renew(id, seal(proposal.space(), id, read.text()), clock.instant().plus(OPEN));
        notifications.settle(viewer.id(), Telling.FOR_OTHERS_OVER, proposal.path());
        fellows.forEach(fellow -> notifications.tell(fellow, Telling.FOR_OTHERS, proposal.path()));
        return new Proposing.Proposed(id);
    }

    /**
     * Nothing tells who said what, nor who said anything: both answers leave the same behind, but for the one word in the
     * sealed text, and the notice of whoever answered stands as it stood.
     */
    Errors answer(ProposalId id, Answer answer, Viewer viewer) {
        var proposal = lock(id, viewer);
        if (proposal.of(viewer)) {
            throw new NotFound();
        }
        var text = open(proposal);
        if (proposal.stage(text, clock.instant()) != Stage.OPEN) {
            return Errors.of("choice", Said.of("circles.for-others.too-late"));
        }
        var reading = new Reading();
        var reason = reading.optionalText("reason", answer.reason(), LONGEST_REASON);
        if (PatientData.in(reason).contains(PatientData.Trace.BSN)) {
            reading.mend("reason", Said.of("circles.guard.bsn"));
        }
        boolean objects = Answer.OBJECTION.equals(answer.choice());
        if (!objects && !(Answer.FINE.equals(answer.choice()) && reason.isEmpty())) {
            reading.mend("choice", Said.of("circles.for-others.choose"));
        }
        if (reading.fine()) {
            limits.take("circles.for-others.answer", viewer.id().value(), MOST_A_DAY, Duration.ofDays(1));
            store.save(id, seal(proposal.space(), id, objects ? text.objectedTo(reason, lot) : text));
        }
        return reading.errors();
    }

    /** By somebody who was there, for themselves alone; only beside a proposer who is named too. */
    void name(ProposalId id, boolean wanted, Viewer viewer) {
        var proposal = lock(id, viewer);
        var text = open(proposal);
        if (proposal.of(viewer) || !text.named() || proposal.stage(text, clock.instant()) == Stage.STOPPED) {
            throw new NotFound();
        }
        store.save(id, seal(proposal.space(), id, text.naming(viewer.id(), wanted)));
    }

    /**
     * From then on nobody finds the proposal. Itself, its key and its notices go in the night after, with all others of that
     * day: in one transaction with the insight they would tell where that came from.
     */
    Publishing publish(ProposalId id, Viewer viewer) {
        if (store.lock(id).isEmpty() && published(id, viewer)) {
            return new Publishing.Already();
        }
        var proposal = lockOwn(id, viewer);
        var text = open(proposal);
        var stage = proposal.stage(text, clock.instant());
        if (stage != Stage.FREE) {
            return new Publishing.Mend(Errors.of("publish", Said.of("circles.for-others.not." + stage.word())));
        }
        if (!capabilities.isOn("insights")) {
            return new Publishing.Mend(Errors.of("publish", Said.of("circles.for-others.not.insights")));
        }
        var named = fellows(proposal);
        var people = text.people().stream().filter(named::contains).toList();
        return switch (insights.tell(learned(text, people, ""), viewer)) {
            case Told.Shown(var path) -> {
                store.markDone(id, today());
                yield new Publishing.Published(path);
            }
            case Told.Soon _ -> {
                store.markDone(id, today());
                yield new Publishing.Soon();
            }
            case Told.Refused(var reason) -> new Publishing.Mend(Errors.of("publish", reason));
        };
    }

    /** By the viewer, and not yet destroyed. */
    private boolean published(ProposalId id, Viewer viewer) {
        return store.findDone(id)
                .filter(proposal -> proposal.of(viewer))
                .filter(proposal -> spaces.findInside(proposal.space(), viewer).isPresent())
                .isPresent();
    }

    void withdraw(ProposalId id, Viewer viewer) {
        remove(lockOwn(id, viewer));
    }

    /** Whose account is closed tells nobody anything any more. */
    void withdrawAll(PersonId proposer) {
        store.listOf(proposer, MOST).forEach(this::remove);
    }

    /** By a fellow of their circle, in all that both may read. */
    void readmit(CircleId circle, PersonId person, Viewer viewer) {
        store.listIn(spaces.readable(viewer), MOST).stream()
                .filter(proposal -> proposal.circle().equals(circle))
                .map(Proposal::space)
                .filter(space -> spaces.resting(space, viewer).contains(person))
                .forEach(space -> spaces.readmit(space, person, viewer));
    }

    /** The proposer hears that the time is over, the same whatever came of it. */
    void tellAllOver() {
        store.takeUntold(clock.instant(), MOST).stream()
                .flatMap(id -> store.find(id).stream())
                .forEach(proposal -> {
                    notifications.forget(proposal.path());
                    notifications.tell(proposal.proposer(), Telling.FOR_OTHERS_OVER, proposal.path());
                });
    }

    /** Those with which their proposers did nothing. */
    void removeOld() {
        store.listOver(clock.instant().minus(KEPT), MOST).forEach(this::remove);
    }

    /** What was published before today. */
    void removeDone() {
        store.listDone(today(), MOST).forEach(this::remove);
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    @Transactional(readOnly = true)
    public Proposal require(ProposalId id, Viewer viewer) {
        return inside(store.find(id), viewer);
    }

    @Transactional(readOnly = true)
    public Proposal requireOwn(ProposalId id, Viewer viewer) {
        return Optional.of(require(id, viewer))
                .filter(proposal -> proposal.of(viewer))
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Proposal> list(Viewer viewer, int limit) {
        return store.listIn(spaces.readable(viewer), limit);
    }

    @Transactional(readOnly = true)
    public boolean any(Viewer viewer) {
        return store.existsIn(spaces.readable(viewer));
    }

    ProposalText open(Proposal proposal) {
        return ProposalText.read(sealer.open(proposal.space(), true, proposal.text(), place(proposal.id())));
    }

    Instant now() {
        return clock.instant();
    }

    List<PersonId> fellows(Proposal proposal) {
        return spaces.memberIds(proposal.space(), MOST).stream()
                .filter(person -> !person.equals(proposal.proposer()))
                .toList();
    }

    int countFellows(SessionId session, Viewer viewer) {
        return participants.listFellows(session, viewer.id()).size();
    }

    private Stage stage(Proposal proposal) {
        return proposal.stage(open(proposal), clock.instant());
    }

    private ProposalReading.Read read(ProposalForm form, List<PersonId> fellows, Viewer viewer) {
        var there = Stream.concat(Stream.of(viewer.id()), fellows.stream()).toList();
        var read = ProposalReading.read(
                form, people.cards(there).stream().map(PersonCard::name).toList());
        if (read.errors().any()) {
            return read;
        }
        return insights.refusal(learned(read.text(), List.of(), ""), viewer)
                .map(said -> new ProposalReading.Read(read.text(), Errors.of("body", said)))
                .orElse(read);
    }

    private static Learned learned(ProposalText text, List<PersonId> people, String once) {
        return new Learned(text.title(), text.body(), text.topics(), text.named(), people, once);
    }

    private void remove(Proposal proposal) {
        store.delete(proposal.id());
        notifications.forget(proposal.path());
        spaces.release(proposal.space());
    }

    private Proposal lockOwn(ProposalId id, Viewer viewer) {
        return Optional.of(lock(id, viewer))
                .filter(proposal -> proposal.of(viewer))
                .orElseThrow(NotFound::new);
    }

    private Proposal lock(ProposalId id, Viewer viewer) {
        return inside(store.lock(id), viewer);
    }

    private Proposal inside(Optional<Proposal> found, Viewer viewer) {
        var proposal = found.orElseThrow(NotFound::new);
        spaces.requireHeld(proposal.space(), Circles.HELD_FOR, viewer);
        return proposal;
    }

    private String seal(SpaceId space, ProposalId id, ProposalText text) {
        return sealer.seal(space, true, text.write(), place(id));
    }

    private static String place(ProposalId id) {
        return "circles proposal " + id;
    }
}
