package nl.zwerm.circles.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.room.Act;
import nl.zwerm.circles.room.Room;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.circles.room.RoomText;
import nl.zwerm.circles.room.Rules;
import nl.zwerm.circles.room.Sight;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to rooms: loads one, lets the rules decide, keeps what came of it, and tells who is in it. */
@Service
@Transactional
class Rooms {

    static final String SUBJECT = "session";

    /** More than anybody takes part in at one time. */
    private static final int MOST_RUNNING = 50;

    private final RoomStore store;
    private final MethodTexts methods;
    private final CircleTexts texts;
    private final Spaces spaces;
    private final Sealer sealer;
    private final Reminders reminders;
    private final Changes changes;
    private final Clock clock;
    private final Commitments commitments;
    private final PlacesApart placesApart;
    private final SecureRandom lot = new SecureRandom();

    Rooms(
            RoomStore store,
            MethodTexts methods,
            CircleTexts texts,
            Spaces spaces,
            Sealer sealer,
            Reminders reminders,
            Changes changes,
            Clock clock,
            Commitments commitments,
            PlacesApart placesApart) {
        this.placesApart = placesApart;
        this.commitments = commitments;
        this.store = store;
        this.methods = methods;
        this.texts = texts;
        this.spaces = spaces;
        this.sealer = sealer;
        this.reminders = reminders;
        this.changes = changes;
        this.clock = clock;
    }

    /** What a viewer sees: nothing of the room itself until they came in; {@code goes} is when all of it does. */
    record Seen(
            CircleId circle,
            SessionId session,
            Method method,
            Manner manner,
            String place,
            Stage stage,
            Optional<Sight> sight,
            Instant now,
            @Nullable Instant goes,
            boolean guest) {}

    @Transactional(readOnly = true)
    public Seen see(CircleId circle, SessionId session, Viewer viewer) {
        var kept = admitted(store.find(session, viewer.id()), circle, viewer);
        var method = method(kept);
        var now = clock.instant();
        var room = new Rules(method, lot).at(open(kept), now);
        return new Seen(
                kept.circle(),
                session,
                method,
                Manner.ofWord(kept.manner()),
                texts.place(kept.space(), session, kept.place()),
                room.stage(),
                Sight.of(method, room, viewer.id(), now),
                now,
                kept.dueAt(),
                kept.guest());
    }

    /** Whether the viewer came in and did not leave. */
    @Transactional(readOnly = true)
    public boolean entered(CircleId circle, SessionId session, Viewer viewer) {
        return see(circle, session, viewer).sight().isPresent();
    }

    /** As the hour has made them, also when nobody did anything in their rooms since. */
    @Transactional(readOnly = true)
    public List<Session> byNow(List<Session> sessions, Viewer viewer) {
        if (sessions.stream().noneMatch(session -> session.state() == Session.State.RUNNING)) {
            return sessions;
        }
        var closed = store.listRunning(viewer.id(), MOST_RUNNING).stream()
                .filter(kept -> byNow(kept).stage() == Stage.CLOSED)
                .map(RoomStore.Kept::session)
                .collect(Collectors.toSet());
        return sessions.stream()
                .map(session -> closed.contains(session.id()) ? session.closed() : session)
                .toList();
    }

    /** A session spread over days that waits for somebody: since when, and until when. */
    record Waiting(SessionId session, String path, Instant since, Instant until) {}

    /** Those that wait for the viewer, as far as they are in one of these spaces. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Viewer viewer, Supplier<Set<SpaceId>> inside) {
        var spread = store.listRunning(viewer.id(), MOST_RUNNING).stream()
                .filter(kept -> kept.days() != null)
                .toList();
        if (spread.isEmpty()) {
            return List.of();
        }
        var open = inside.get();
        return spread.stream()
                .filter(kept -> open.contains(kept.space()))
                .flatMap(kept -> waiting(kept, viewer.id()).stream())
                .toList();
    }

    private Optional<Waiting> waiting(RoomStore.Kept kept, PersonId person) {
        var room = byNow(kept);
        if (!new Rules(method(kept), lot).waitedFor(room).contains(person)) {
            return Optional.empty();
        }
        var step = room.steps().getLast();
        return Optional.of(
                new Waiting(kept.session(), Session.path(kept.circle(), kept.session()), step.started(), step.due()));
    }

    private Room byNow(RoomStore.Kept kept) {
        return new Rules(method(kept), lot).at(read(kept), clock.instant());
    }

    /** Whether it was about the case of the viewer, or did so in their turn. */
    @Transactional(readOnly = true)
    public boolean brought(CircleId circle, SessionId session, Viewer viewer) {
        return open(admitted(store.find(session, viewer.id()), circle, viewer)).steps().stream()
                .anyMatch(step -> viewer.id().equals(step.owner()));
    }

    /** Whether the viewer takes part here, for whoever must know before anything is shown. */
    @Transactional(readOnly = true)
    public boolean admits(SessionId session, Viewer viewer) {
        return store.find(session, viewer.id())
                .filter(kept -> spaces.findInside(kept.space(), viewer).isPresent())
                .isPresent();
    }

    /** {@code seen} is the step the viewer had before them. */
    public void act(CircleId circle, SessionId session, int seen, Act act, Viewer viewer) {
        var kept = admitted(store.lock(session, viewer.id()), circle, viewer);
        var now = clock.instant();
        var before = open(kept);
        var after = new Rules(method(kept), lot).apply(before, act, seen, earlier(kept, act), now);
        boolean leaves = act instanceof Act.Leave;
        // Whoever was away and presses stop must not be back in the same moment.
        boolean shows = !leaves && !(act instanceof Act.Stop);
        keep(kept, before, shows ? after.alive(Map.of(viewer.id(), now)) : after, now);
        if (leaves || shows) {
            store.saveSeen(session, viewer.id(), leaves ? null : now);
        }
        reminders.settle(kept, viewer.id());
    }

    /**
     * A sign of life changes nothing that anybody sees, but that the lead is offered to somebody when whoever has it gives
     * none: to another one each minute. So it costs nothing as long as all do, and little where one forgot to leave.
     */
    public void beat(CircleId circle, SessionId session, Viewer viewer) {
        var now = clock.instant();
        var beat = store.beat(circle, session, viewer.id(), now, now.minus(Rules.AWAY));
        if (!beat.taken()) {
            admitted(store.find(session, viewer.id()), circle, viewer);
        } else if (beat.silent()
                && see(circle, session, viewer)
                        .sight()
                        .filter(Sight::offeredLead)
                        .isPresent()) {
            changes.note(SUBJECT, session.value());
        }
    }

    /** What was done in a room elsewhere, and when; the act follows from the room as it was then. */
    record Done(Instant at, Function<Room, Act> act) {}

    /** Plays a session as it was played elsewhere: nobody looks on, and lots fall in the order of the seats. */
    void take(SessionId session, List<Done> all) {
        var room = Room.lobby(null, null);
        for (var done : all) {
            var act = done.act().apply(room);
            var kept = store.lock(session, act.by()).orElseThrow(NotFound::new);
            var after = Rules.inOrder(methods.of(kept)).apply(room, act, Rules.Before.NONE, done.at());
            keep(kept, room, after, done.at());
            store.saveSeen(session, act.by(), done.at());
            room = after;
        }
    }

    /** What the clock did while nobody did anything is kept; what nobody ended is over. */
    public void keepUp(SessionId session) {
        store.lockRunning(session).ifPresent(kept -> {
            var now = clock.instant();
            var before = open(kept);
            var rules = new Rules(method(kept), lot);
            var after = forgotten(kept, now) ? rules.closed(before, now) : rules.at(before, now);
            if (after.equals(before)) {
                reminders.remind(kept, rules, after, now);
            } else {
                keep(kept, before, after, now);
            }
        });
    }

    /** Where it is spread over days everybody hears that the door is open. */
    public void open(SessionId session) {
        store.lockPlanned(session).ifPresent(reminders::opened);
    }

    private static boolean forgotten(RoomStore.Kept kept, Instant now) {
        var started = kept.startedAt();
        var longest = kept.days() == null ? Purging.LONGEST : Purging.LONGEST_SPREAD;
        return started != null && started.plus(longest).isBefore(now);
    }

    private void keep(RoomStore.Kept kept, Room before, Room after, Instant now) {
        var session = kept.session();
        store.save(
                session,
                state(after.stage()),
                sealer.seal(kept.space(), true, RoomText.write(after), place(session)),
                after.stage() == Stage.LOBBY ? null : now,
                after.closedAt());
        if (before.stage() == Stage.LOBBY && after.stage() == Stage.RUNNING) {
            store.saveMethod(session, methods.atBeginning(kept));
        }
        if (after.stage() == Stage.CLOSED && before.stage() != Stage.CLOSED) {
            commitments.keep(session, method(kept), after);
            store.saveRoles(session, roles(after));
            store.saveAttended(session, Attendance.of(method(kept), after));
            placesApart.forGuests(session, kept.space());
            store.saveExtended(session, extended(after));
            store.saveDue(session, after.record(), now.plus(Purging.kept(method(kept), after.record())));
        }
        reminders.remind(kept, new Rules(method(kept), lot), after, now);
        changes.note(SUBJECT, session.value());
    }

    /** Spread over days a phase that waits for its case has another window, which nobody chose. */
    static int extended(Room room) {
        return room.days() == null
                ? (int) room.steps().stream().filter(step -> step.extra() > 0).count()
                : 0;
    }

    private Method method(RoomStore.Kept kept) {
        var method = methods.of(kept);
        return kept.days() == null ? method : method.spread();
    }

    private RoomStore.Kept admitted(Optional<RoomStore.Kept> found, CircleId circle, Viewer viewer) {
        var kept = found.filter(one -> one.circle().equals(circle)).orElseThrow(NotFound::new);
        spaces.requireHeld(kept.space(), Circles.HELD_FOR, viewer);
        return kept;
    }

    private Room open(RoomStore.Kept kept) {
        if (kept.room() == null) {
            return read(kept);
        }
        var signs = store.signsOfLife(kept.session());
        return read(kept).among(signs.keySet()).alive(signs);
    }

    /** As it was written down last, whoever gave a sign of life since. */
    private Room read(RoomStore.Kept kept) {
        var sealed = kept.room();
        return sealed == null
                ? Room.lobby(kept.trained(), kept.days())
                : RoomText.read(sealer.open(kept.space(), true, sealed, place(kept.session())))
                        .planned(kept.trained(), kept.days());
    }

    /** Only the draw asks who had what before. */
    private Rules.Before earlier(RoomStore.Kept kept, Act act) {
        return act instanceof Act.Begin
                ? new Rules.Before(
                        store.countRole(kept.circle(), Role.FAC.name()),
                        store.countRole(kept.circle(), Role.OWN.name()))
                : Rules.Before.NONE;
    }

    private static Map<PersonId, String> roles(Room room) {
        var roles = new HashMap<PersonId, String>();
        for (var role : List.of(Role.SCR, Role.FAC)) {
            room.seats().stream().filter(seat -> seat.has(role)).forEach(seat -> roles.put(seat.person(), role.name()));
        }
        var owner = room.owner();
        if (owner != null) {
            roles.put(owner, Role.OWN.name());
        }
        return roles;
    }

    private static String state(Stage stage) {
        return switch (stage) {
            case LOBBY -> "planned";
            case RUNNING, PAUSED -> "running";
            case CLOSED -> "closed";
        };
    }

    private static String place(SessionId session) {
        return "circles session " + session + " room";
    }
}
