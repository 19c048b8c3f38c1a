package nl.zwerm.circles.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zwerm.boards.TaskTaking;
import nl.zwerm.circles.internal.OutcomeDue.About;
import nl.zwerm.circles.internal.OutcomeText.Helped;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.room.Sight;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.steps.StepTaking;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody keeps of a session for themselves (opbrengst, DOMAIN 1.3). It stands in a confidential space of its owner
 * alone: sharing is letting others into that space, and deleting it ends the space and its key.
 */
@Service
@Transactional
class Outcomes {

    private static final int LONGEST_HELPED = 300;
    private static final int MOST = 1_000;

    /** What came of writing one. */
    sealed interface Writing {
        record Written(OutcomeId id) implements Writing {}

        record Mend(Errors errors) implements Writing {}
    }

    private final OutcomeStore store;
    private final SessionStore sessions;
    private final RoomStore roomStore;
    private final Rooms rooms;
    private final Circles circles;
    private final MethodTexts methods;
    private final Purging purging;
    private final Spaces spaces;
    private final Sealer sealer;
    private final StepTaking steps;
    private final TaskTaking tasks;
    private final Notifications notifications;
    private final Changes changes;
    private final Clock clock;

    Outcomes(
            OutcomeStore store,
            SessionStore sessions,
            RoomStore roomStore,
            Rooms rooms,
            Circles circles,
            MethodTexts methods,
            Purging purging,
            Spaces spaces,
            Sealer sealer,
            StepTaking steps,
            TaskTaking tasks,
            Notifications notifications,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.roomStore = roomStore;
        this.rooms = rooms;
        this.circles = circles;
        this.methods = methods;
        this.purging = purging;
        this.spaces = spaces;
        this.sealer = sealer;
        this.steps = steps;
        this.tasks = tasks;
        this.notifications = notifications;
        this.changes = changes;
        this.clock = clock;
    }

    /** A session of which the viewer may keep something; {@code mayPurge} when its case, or one of its cases, was theirs. */
    record Over(SessionStore.Attended attended, boolean mayPurge, boolean purged) {}

    /** Whoever was there and brought the case; where there is none, or each in turn brings one, whoever was there. */
    @Transactional(readOnly = true)
    public Optional<Over> over(CircleId circle, SessionId session, Viewer viewer) {
        var attended = sessions.findAttended(circle, session, viewer.id());
        // What nothing is kept of, by its method or since its owner left, is not written down once more.
        if (attended.isEmpty() || !attended.get().record()) {
            return Optional.empty();
        }
        boolean inside = spaces.findInside(attended.get().space(), viewer).isPresent();
        if (!inside && circles.find(circle, viewer).isEmpty()) {
            return Optional.empty();
        }
        boolean brought = Method.Role.OWN.name().equals(attended.get().role());
        var owner = roomStore
                .find(session, viewer.id())
                .map(methods::of)
                .map(Method::owner)
                .orElse(Method.OwnerBy.CHOSEN);
        return switch (owner) {
            case NONE -> Optional.of(new Over(attended.get(), false, !inside));
            case EACH ->
                Optional.of(new Over(attended.get(), inside && rooms.brought(circle, session, viewer), !inside));
            case BROUGHT, CHOSEN -> brought ? Optional.of(new Over(attended.get(), inside, !inside)) : Optional.empty();
        };
    }

    Over requireOver(CircleId circle, SessionId session, Viewer viewer) {
        return over(circle, session, viewer).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<OutcomeId> findOf(SessionId session, Viewer viewer) {
        return store.findOf(session, viewer.id());
    }

    /** What the room still shows to the viewer. */
    @Transactional(readOnly = true)
    public Optional<Sight> sight(CircleId circle, SessionId session, Viewer viewer) {
        return requireOver(circle, session, viewer).purged()
                ? Optional.empty()
                : rooms.see(circle, session, viewer).sight();
    }

    /** What the viewer may keep of what was written in the room, beside an advice. */
    @Transactional(readOnly = true)
    public List<OutcomeDraft.Choice> keepable(CircleId circle, SessionId session, Viewer viewer) {
        if (requireOver(circle, session, viewer).purged()) {
            return List.of();
        }
        var seen = rooms.see(circle, session, viewer);
        return seen.sight().stream()
                .flatMap(sight -> OutcomeDraft.keepable(seen.method(), sight, viewer.language()).stream())
                .toList();
    }

    Writing write(CircleId circle, SessionId session, OutcomeForm form, Viewer viewer) {
        requireOver(circle, session, viewer);
        var read = OutcomeReading.read(null, form, picked(circle, session, form.pick(), viewer), today(viewer));
        var text = read.text().keeping(chosen(circle, session, form, viewer));
        var before = store.findOf(session, viewer.id());
        if (before.isPresent()) {
            return open(requireOwn(before.get(), viewer)).saysSame(text)
                    ? new Writing.Written(before.get())
                    : new Writing.Mend(Errors.of("question", Said.of("circles.outcome.already")));
        }
        return read.errors().any()
                ? new Writing.Mend(read.errors())
                : new Writing.Written(keep(session, viewer.id(), text, today(viewer)));
    }

    /** Also for the example organisation. */
    OutcomeId keep(SessionId session, PersonId owner, OutcomeText text, LocalDate since) {
        var id = OutcomeId.next();
        var space = spaces.hold(Circles.HELD_FOR, SpaceKind.CONFIDENTIAL, "", List.of(owner));
        var now = clock.instant();
        if (!store.insert(id, space, session, owner, seal(space, id, text), now)) {
            spaces.release(space);
            return store.findOf(session, owner).orElseThrow();
        }
        OutcomeDue.helped(since).forEach(due -> store.saveDue(id, due, now));
        saveDues(id, text);
        return id;
    }

    Writing change(OutcomeId id, OutcomeForm form, Viewer viewer) {
        var outcome = lockOwn(id, viewer);
        var before = open(outcome);
        var read = OutcomeReading.read(before, form, "", today(viewer));
        if (!read.errors().any() && form.version() != outcome.version()) {
            return new Writing.Mend(Errors.of("question", Said.of("circles.outcome.changed-meanwhile")));
        }
        if (read.errors().any()) {
            return new Writing.Mend(read.errors());
        }
        save(
                outcome,
                read.text()
                        .keeping(IntStream.range(0, before.words().size())
                                .filter(number -> form.keep().contains(Integer.toString(number)))
                                .mapToObj(before.words()::get)
                                .toList()));
        tellSettled(outcome, viewer);
        return new Writing.Written(id);
    }

    /** From 1 to 5, when it was asked; a second answer takes the place of the first. */
    Errors help(OutcomeId id, int weeks, int score, String typed, Viewer viewer) {
        var outcome = lockOwn(id, viewer);
        if (score < 1 || score > 5 || !asked(id, weeks, viewer)) {
            throw new NotFound();
        }
        var reading = new Reading();
        var line = reading.optionalLine("line", typed, LONGEST_HELPED);
        PatientGuard.refuse(reading, "line", line);
        if (reading.fine()) {
            save(outcome, open(outcome).with(new Helped(weeks, score, line)));
            settle(outcome, About.HELPED, weeks, viewer);
        }
        return reading.errors();
    }

    void skip(OutcomeId id, int weeks, Viewer viewer) {
        settle(lockOwn(id, viewer), About.HELPED, weeks, viewer);
    }

    void comeBack(OutcomeId id, Viewer viewer) {
        settle(lockOwn(id, viewer), About.FOLLOW_UP, 0, viewer);
    }

    void finish(OutcomeId id, int number, boolean done, Viewer viewer) {
        var outcome = lockOwn(id, viewer);
        var text = open(outcome);
        if (text.action(number).isEmpty()) {
            throw new NotFound();
        }
        save(outcome, text.with(number, action -> action.done(done)));
        tellSettled(outcome, viewer);
    }

    /** The action becomes a step of the owner's own, which comes back by itself. */
    String takeAsStep(OutcomeId id, int number, Viewer viewer) {
        var outcome = lockOwn(id, viewer);
        var text = standing(open(outcome), viewer);
        var action = text.action(number)
                .filter(one -> !one.done() && one.task() == null)
                .orElseThrow(NotFound::new);
        var taken = action.step();
        if (taken != null) {
            return taken;
        }
        var day = action.day().isBefore(today(viewer)) ? today(viewer) : action.day();
        var step = steps.take(action.text(), day, PublicId.show(PublicId.next()), viewer)
                .orElseThrow(NotFound::new);
        save(outcome, text.with(number, one -> one.asStep(step)));
        tellSettled(outcome, viewer);
        return step;
    }

    /**
     * The action goes on the board of a space, as a task that its owner takes; once, as long as that stands there. Others
     * read it there, so what may point at a patient is asked about anew.
     */
    Errors putOnBoard(OutcomeId id, int number, String space, Sure sure, Viewer viewer) {
        var outcome = lockOwn(id, viewer);
        var text = standing(open(outcome), viewer);
        var action = text.action(number)
                .filter(one -> !one.done() && one.step() == null)
                .orElseThrow(NotFound::new);
        if (action.task() != null) {
            return Errors.NONE;
        }
        var field = OutcomePage.Putting.field(number);
        var objection = PatientGuard.objection(action.text(), sure);
        if (objection.isPresent()) {
            return Errors.of(field, objection.get());
        }
        return switch (tasks.put(action.text(), action.day(), space, viewer)) {
            case TaskTaking.Put.Refused(var reason) -> Errors.of(field, reason);
            case TaskTaking.Put.OnBoard(var path) -> {
                save(outcome, text.with(number, one -> one.onBoard(path)));
                yield Errors.NONE;
            }
        };
    }

    /** Without the tasks that were removed from their boards. */
    @Transactional(readOnly = true)
    public OutcomeText standing(OutcomeText text, Viewer viewer) {
        return text.tasks().isEmpty() ? text : text.onBoards(tasks.standing(text.tasks(), viewer));
    }

    /** Lets whoever was in the session into its space, or out of it again. */
    void share(OutcomeId id, boolean shared, Viewer viewer) {
        var outcome = lockOwn(id, viewer);
        if (!shared) {
            takeBack(outcome);
            return;
        }
        if (!outcome.shared()) {
            store.saveShared(id, true);
            for (var fellow : store.listFellows(outcome.session(), viewer.id())) {
                spaces.join(outcome.space(), fellow);
                notifications.tell(fellow, Telling.SHARED, outcome.path());
            }
            spaces.restAsIn(sessions.circleSpace(outcome.session()), outcome.space());
        }
    }

    private void takeBack(OwnOutcome outcome) {
        store.saveShared(outcome.id(), false);
        for (var other : spaces.memberIds(outcome.space(), MOST)) {
            if (!other.equals(outcome.owner())) {
                spaces.leave(outcome.space(), other);
                notifications.settle(other, Telling.SHARED, outcome.path());
            }
        }
    }

    void delete(OutcomeId id, Viewer viewer) {
        var outcome = lockOwn(id, viewer);
        store.delete(id);
        notifications.forget(outcome.path());
        spaces.release(outcome.space());
    }

    @Transactional(readOnly = true)
    public void requirePurgeable(CircleId circle, SessionId session, Viewer viewer) {
        if (!requireOver(circle, session, viewer).mayPurge()) {
            throw new NotFound();
        }
    }

    /** All that was written in the session, by whoever's case it was; what anybody keeps of it stays. */
    void purge(CircleId circle, SessionId session, Viewer viewer) {
        requirePurgeable(circle, session, viewer);
        var kept = roomStore
                .lock(session, viewer.id())
                .filter(one -> one.circle().equals(circle))
                .orElseThrow(NotFound::new);
        spaces.requireHeld(kept.space(), Circles.HELD_FOR, viewer);
        purging.purge(kept.space());
        notifications.forget(Session.path(circle, session));
        changes.note(Rooms.SUBJECT, session.value());
    }

    /** Whose account is closed shows nothing to others any more. */
    void takeBackAll(PersonId owner) {
        store.listOf(owner, MOST).stream().filter(OwnOutcome::shared).forEach(this::takeBack);
    }

    /**
     * A fellow of their circle could tell that it is they. Nobody else sits in the space of an outcome who could let its
     * owner in again, so that each gets a new one, with a new key.
     */
    void readmit(CircleId circle, PersonId person, Viewer viewer) {
        for (var outcome : store.listOf(person, MOST)) {
            if (outcome.circle().equals(circle)) {
                takeBack(outcome);
                var space = spaces.hold(Circles.HELD_FOR, SpaceKind.CONFIDENTIAL, "", List.of(person));
                store.move(outcome.id(), space, seal(space, outcome.id(), open(outcome)));
                spaces.release(outcome.space());
            }
        }
        Stream.concat(mine(viewer, MOST).stream(), shared(viewer, MOST).stream())
                .filter(outcome -> outcome.shared() && outcome.circle().equals(circle))
                .filter(outcome -> spaces.resting(outcome.space(), viewer).contains(person))
                .forEach(outcome -> spaces.readmit(outcome.space(), person, viewer));
    }

    /** One that the viewer may read: their own, or one that its owner lets them. */
    @Transactional(readOnly = true)
    public OwnOutcome require(OutcomeId id, Viewer viewer) {
        return inside(store.find(id), viewer);
    }

    @Transactional(readOnly = true)
    public OwnOutcome requireOwn(OutcomeId id, Viewer viewer) {
        return Optional.of(require(id, viewer))
                .filter(outcome -> outcome.of(viewer))
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public OutcomeText text(OwnOutcome outcome, Viewer viewer) {
        var text = open(outcome);
        return outcome.of(viewer) ? text : text.forOthers();
    }

    @Transactional(readOnly = true)
    public List<OwnOutcome> mine(Viewer viewer, int limit) {
        var inside = Set.copyOf(spaces.readable(viewer));
        return store.listOf(viewer.id(), limit).stream()
                .filter(outcome -> inside.contains(outcome.space()))
                .toList();
    }

    /** Sessions of this circle of which the viewer may keep something. */
    @Transactional(readOnly = true)
    public List<SessionId> over(CircleId circle, Viewer viewer, int limit) {
        return theirs(store.listOver(circle, viewer.id(), limit)).stream()
                .map(OutcomeStore.Over::session)
                .toList();
    }

    /**
     * Those that closed between the two and of which the viewer may keep something, and did not yet; where it is kept for all
     * already, nobody needs to.
     */
    @Transactional(readOnly = true)
    public List<OutcomeStore.Over> unwritten(Instant since, Instant until, int limit, Viewer viewer) {
        var unwritten = theirs(store.listUnwritten(viewer.id(), since, until, limit));
        if (unwritten.isEmpty()) {
            return unwritten;
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        return unwritten.stream()
                .filter(one -> inside.contains(one.space()))
                .filter(one -> one.brought() || !methods.shares(use(one)))
                .toList();
    }

    private List<OutcomeStore.Over> theirs(List<OutcomeStore.Over> all) {
        var each = new HashMap<Methods.Use, Boolean>();
        return all.stream()
                .filter(one -> one.brought() || each.computeIfAbsent(use(one), methods::isEachs))
                .toList();
    }

    private static Methods.Use use(OutcomeStore.Over over) {
        return new Methods.Use(over.method(), over.circle());
    }

    @Transactional(readOnly = true)
    public Remains remains(CircleId circle, SessionId session, Viewer viewer) {
        return over(circle, session, viewer)
                .map(over -> {
                    var written = store.findOf(session, viewer.id());
                    return new Remains(
                            written.map(OwnOutcome::path).orElse(Session.path(circle, session) + "/outcome"),
                            written.isPresent(),
                            over.mayPurge(),
                            null,
                            false,
                            null,
                            Together.NOTHING);
                })
                .orElse(Remains.NOTHING)
                .proven(sessions.findAttended(circle, session, viewer.id()).isPresent());
    }

    @Transactional(readOnly = true)
    public List<OwnOutcome> shared(Viewer viewer, int limit) {
        return store.listShared(spaces.readable(viewer), viewer.id(), limit);
    }

    @Transactional(readOnly = true)
    public List<OutcomeDue> waiting(OwnOutcome outcome, Viewer viewer) {
        var today = today(viewer);
        return store.listDues(outcome.id()).stream()
                .filter(due -> due.waits(today))
                .toList();
    }

    /** What waits for its owner, longest first; {@code since} lets be what waited too long. */
    @Transactional(readOnly = true)
    public List<OutcomeStore.Waiting> waiting(Viewer viewer, LocalDate since, int limit) {
        var waiting = store.listWaiting(viewer.id(), since, today(viewer), limit);
        if (waiting.isEmpty()) {
            return waiting;
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        return waiting.stream().filter(one -> inside.contains(one.space())).toList();
    }

    LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private boolean asked(OutcomeId id, int weeks, Viewer viewer) {
        return store.listDues(id).stream()
                .anyMatch(due -> due.about() == About.HELPED
                        && due.number() == weeks
                        && !due.day().isAfter(today(viewer)));
    }

    private void settle(OwnOutcome outcome, About about, int number, Viewer viewer) {
        store.settle(outcome.id(), about, number, today(viewer), clock.instant());
        tellSettled(outcome, viewer);
    }

    private void tellSettled(OwnOutcome outcome, Viewer viewer) {
        if (waiting(outcome, viewer).isEmpty()) {
            notifications.settle(viewer.id(), Telling.OUTCOME, outcome.path());
        }
    }

    private void save(OwnOutcome outcome, OutcomeText text) {
        store.save(outcome.id(), seal(outcome.space(), outcome.id(), text));
        saveDues(outcome.id(), text);
    }

    private void saveDues(OutcomeId id, OutcomeText text) {
        var now = clock.instant();
        var dues = text.dues();
        for (var about : List.of(About.ACTION, About.FOLLOW_UP)) {
            store.deleteDue(
                    id,
                    about,
                    dues.stream()
                            .filter(due -> due.about() == about)
                            .map(OutcomeDue::number)
                            .collect(Collectors.toSet()));
        }
        dues.forEach(due -> store.saveDue(id, due, now));
    }

    /** The words of an advice of the room that was chosen; never whose they were. */
    private String picked(CircleId circle, SessionId session, String pick, Viewer viewer) {
        var id = PublicId.read(pick);
        return id.isEmpty()
                ? ""
                : sight(circle, session, viewer).stream()
                        .flatMap(sight -> OutcomeDraft.choices(sight).stream())
                        .filter(choice -> choice.id() == id.get())
                        .map(OutcomeDraft.Choice::text)
                        .findFirst()
                        .orElse("");
    }

    private List<String> chosen(CircleId circle, SessionId session, OutcomeForm form, Viewer viewer) {
        return form.keep().isEmpty()
                ? List.of()
                : keepable(circle, session, viewer).stream()
                        .filter(choice -> form.keep().contains(PublicId.show(choice.id())))
                        .map(OutcomeDraft.Choice::text)
                        .toList();
    }

    private OwnOutcome lockOwn(OutcomeId id, Viewer viewer) {
        return Optional.of(inside(store.lock(id), viewer))
                .filter(outcome -> outcome.of(viewer))
                .orElseThrow(NotFound::new);
    }

    private OwnOutcome inside(Optional<OwnOutcome> found, Viewer viewer) {
        var outcome = found.orElseThrow(NotFound::new);
        spaces.requireHeld(outcome.space(), Circles.HELD_FOR, viewer);
        return outcome;
    }

    private OutcomeText open(OwnOutcome outcome) {
        return OutcomeText.read(sealer.open(outcome.space(), true, outcome.text(), place(outcome.id())));
    }

    private String seal(SpaceId space, OutcomeId id, OutcomeText text) {
        return sealer.seal(space, true, text.write(), place(id));
    }

    private static String place(OutcomeId id) {
        return "circles outcome " + id;
    }
}
