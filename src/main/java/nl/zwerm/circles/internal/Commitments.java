package nl.zwerm.circles.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.room.Room;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What all who took part in a session agreed and learned, where its method says that it belongs to them all. It stands in
 * a confidential space of theirs, so that it stays when what else was written in the session goes.
 */
@Service
@Transactional
class Commitments {

    private static final int MOST = 1_000;

    private final CommitmentStore store;
    private final Spaces spaces;
    private final Sealer sealer;
    private final Notifications notifications;
    private final Clock clock;

    Commitments(CommitmentStore store, Spaces spaces, Sealer sealer, Notifications notifications, Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.sealer = sealer;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** When a room closes; {@code room} is as it closed. */
    void keep(SessionId session, Method method, Room room) {
        keep(session, room.seats().stream().map(Room.Seat::person).toList(), Commitment.of(method, room), null);
    }

    /** Also for the example organisation; {@code day} is that of the actions, none when it is yet to be said. */
    void keep(SessionId session, List<PersonId> people, List<Commitment.Said> all, @Nullable LocalDate day) {
        if (all.isEmpty()) {
            return;
        }
        var space = spaces.hold(Circles.HELD_FOR, SpaceKind.CONFIDENTIAL, "", people);
        for (int position = 0; position < all.size(); position++) {
            var said = all.get(position);
            var id = CommitmentId.next();
            store.insert(
                    new Commitment(
                            id,
                            space,
                            session,
                            said.sort(),
                            sealer.seal(space, true, said.text(), place(id)),
                            said.person(),
                            said.sort() == Commitment.Sort.ACTION ? day : null,
                            false),
                    position);
        }
    }

    @Transactional(readOnly = true)
    public CommitmentStore.Held require(SessionId session, Viewer viewer) {
        var held = store.find(session).orElseThrow(NotFound::new);
        spaces.requireHeld(held.space(), Circles.HELD_FOR, viewer);
        return held;
    }

    @Transactional(readOnly = true)
    public Optional<CommitmentStore.Held> find(SessionId session, Viewer viewer) {
        return store.find(session)
                .filter(held -> spaces.findInside(held.space(), viewer).isPresent());
    }

    /** Those of a circle that the viewer took part in, last first; not of the session they look from. */
    @Transactional(readOnly = true)
    public List<CommitmentStore.Held> of(CircleId circle, SessionId but, Viewer viewer, int limit) {
        return store.listHeld(circle, but, spaces.readable(viewer), limit);
    }

    @Transactional(readOnly = true)
    public List<Commitment> list(List<SessionId> sessions) {
        return sessions.isEmpty() ? List.of() : store.listOf(sessions);
    }

    String text(Commitment commitment) {
        return sealer.open(commitment.space(), true, commitment.text(), place(commitment.id()));
    }

    /** Who can do it: whoever it belongs to. */
    List<PersonId> people(SpaceId space) {
        return spaces.memberIds(space, MOST);
    }

    /** Who does it, and when; by anybody it belongs to. */
    Errors plan(SessionId session, CommitmentId id, String typedPerson, String typedDay, Viewer viewer) {
        var commitment = lock(session, id, viewer);
        var reading = new Reading();
        var person = PublicId.read(typedPerson).map(PersonId::of).orElse(null);
        if (person != null && !people(commitment.space()).contains(person)) {
            throw new NotFound();
        }
        var today = today(viewer);
        LocalDate day = null;
        if (!typedDay.isBlank()) {
            var old = commitment.day();
            day = old != null && old.toString().equals(typedDay.strip())
                    ? old
                    : reading.day("day", typedDay, today, today.plusDays(OutcomeReading.FURTHEST_DAYS));
        }
        if (reading.fine() && person == null && day != null) {
            reading.mend("person", Said.of("circles.together.who.choose"));
        }
        if (reading.fine()) {
            store.save(id, person, day);
            if (!commitment.isOf(person)) {
                settle(commitment, commitment.person());
                tell(commitment, person, viewer);
            } else if (!Objects.equals(commitment.day(), day)) {
                settle(commitment, person);
            }
        }
        return reading.errors();
    }

    void finish(SessionId session, CommitmentId id, boolean done, Viewer viewer) {
        var commitment = lock(session, id, viewer);
        store.saveDone(id, done, clock.instant());
        settle(commitment, commitment.person());
    }

    /** By whose it is; what is nobody's in particular by anybody. */
    void remove(SessionId session, CommitmentId id, Viewer viewer) {
        var commitment = lock(session, id, viewer);
        if (commitment.person() != null && !commitment.isOf(viewer.id())) {
            throw new NotFound();
        }
        store.delete(id);
        settle(commitment, commitment.person());
        if (store.find(session).isEmpty()) {
            notifications.forget(path(session));
            spaces.release(commitment.space());
        }
    }

    /** What waits for the viewer themselves, longest first. */
    @Transactional(readOnly = true)
    public List<Commitment> waiting(LocalDate since, int limit, Viewer viewer) {
        var waiting = store.listWaiting(viewer.id(), since, today(viewer), limit);
        if (waiting.isEmpty()) {
            return waiting;
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        return waiting.stream().filter(one -> inside.contains(one.space())).toList();
    }

    /** By a fellow of their circle, in all that both may read. */
    void readmit(CircleId circle, PersonId person, Viewer viewer) {
        of(circle, new SessionId(0), viewer, MOST).stream()
                .map(CommitmentStore.Held::space)
                .filter(space -> spaces.resting(space, viewer).contains(person))
                .forEach(space -> spaces.readmit(space, person, viewer));
    }

    LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    static String path(SessionId session) {
        return CommitmentsController.PATH + "/" + session;
    }

    /** Whoever others name hears of it, also when there is no day. */
    private void tell(Commitment commitment, @Nullable PersonId person, Viewer viewer) {
        if (person != null && !person.equals(viewer.id())) {
            notifications.tell(person, Telling.TOGETHER, path(commitment.session()));
        }
    }

    private void settle(Commitment commitment, @Nullable PersonId person) {
        if (person != null) {
            notifications.settle(person, Telling.TOGETHER, path(commitment.session()));
        }
    }

    private Commitment lock(SessionId session, CommitmentId id, Viewer viewer) {
        var commitment = store.lock(session, id).orElseThrow(NotFound::new);
        spaces.requireHeld(commitment.space(), Circles.HELD_FOR, viewer);
        return commitment;
    }

    private static String place(CommitmentId id) {
        return "circles commitment " + id;
    }
}
