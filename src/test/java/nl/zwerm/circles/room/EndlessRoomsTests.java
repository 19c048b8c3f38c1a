package nl.zwerm.circles.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Visibility;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random people do random things in random methods, allowed and not, while the clock runs, stands and jumps; after each
 * act what everybody can see is held against a second, independent account of the rules.
 */
class EndlessRoomsTests {

    private static final int STEPS = Integer.getInteger("zwerm.torture.steps", 8_000);
    private static final int PER_SESSION = 220;
    private static final long FIXED = 20_261_126;

    private int refused;
    private int done;
    private int closed;

    @Test
    void nobodySeesAnythingEarlyWithAFixedSeed() {
        run(FIXED);
    }

    @Test
    void nobodySeesAnythingEarlyWithAFreshSeed() {
        run(System.nanoTime());
    }

    private void run(long seed) {
        var random = new Random(seed);
        var methods = TestMethods.all();
        for (int number = 0; number * PER_SESSION < STEPS; number++) {
            var method = number % 2 == 1
                    ? methods.get(number / 2 % methods.size())
                    : number % 4 == 0 ? TestMethods.everything() : TestMethods.random(random);
            try {
                session(method, number % 5 == 4, random);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "seed %d, session %d, method %s: %s".formatted(seed, number, method.id(), e.getMessage()), e);
            }
        }
        assertThat(done).as("acts that were allowed").isGreaterThan(STEPS / 10);
        assertThat(refused).as("acts that were refused").isGreaterThan(STEPS / 20);
        assertThat(closed).as("sessions played to an end").isPositive();
    }

    private void session(Method whole, boolean spread, Random random) {
        var method = spread ? whole.spread() : whole;
        int size = method.group().min()
                + random.nextInt(
                        Math.min(4, method.group().max() - method.group().min() + 1));
        var people = new ArrayList<PersonId>();
        for (int i = 0; i < size + 1; i++) {
            people.add(PersonId.next());
        }
        var stranger = people.removeLast();
        var rules = new Rules(method, random);
        var days = spread ? ZoneOffset.UTC : null;
        var witness = new Witness(method);
        var now = Instant.parse("2026-11-26T09:00:00Z");
        var room = Room.lobby(method.trainedLeader() ? people.getFirst() : null, days);
        for (var person : people) {
            room = rules.apply(room, new Act.Enter(person), Rules.Before.NONE, now);
            room = rules.apply(
                    room,
                    new Act.Offer(
                            person,
                            random.nextBoolean(),
                            random.nextBoolean(),
                            false,
                            people.indexOf(person) < 5,
                            random.nextBoolean(),
                            random.nextInt(5)),
                    Rules.Before.NONE,
                    now);
        }
        room = rules.apply(
                room, new Act.Offer(people.getLast(), true, false, true, false, false, 1), Rules.Before.NONE, now);
        room = rules.apply(room, new Act.Begin(people.getFirst()), Rules.Before.NONE, now);
        for (int i = 0; i < PER_SESSION && room.stage() != Stage.CLOSED; i++) {
            var passed = Duration.ofSeconds(random.nextInt(150) == 0 ? 1_200 : random.nextInt(40));
            now = now.plus(spread ? passed.multipliedBy(60) : passed);
            room = alive(room, people, random, now);
            if (random.nextInt(60) == 0) {
                now = now.minusSeconds(30);
            }
            var token = "t" + PublicId.show(PublicId.next());
            var by = random.nextInt(25) == 0 ? stranger : people.get(random.nextInt(people.size()));
            var act = act(random, method, room, by, people, token);
            try {
                var after = rules.apply(room, act, Rules.Before.NONE, now);
                done++;
                if (act instanceof Act.Write write && wrote(after, token)) {
                    witness.wrote(token, write.by(), after);
                }
                if (act instanceof Act.Rewrite(var _, var entry, var text)) {
                    witness.rewrote(text(room, entry), text);
                }
                requireOrder(method, room, after);
                requireFair(method, room, after, act);
                witness.did(act, rules.at(room, now), after);
                room = RoomText.read(RoomText.write(after));
                assertThat(room).isEqualTo(after);
            } catch (Refused expected) {
                refused++;
                var later = rules.at(room, now);
                assertThat(rules.at(room, now))
                        .as("who only looks draws no lot")
                        .isEqualTo(later);
                room = later;
            }
            witness.looksAt(room);
            forget(witness, room);
            for (var person : people) {
                compare(method, room, person, witness, now);
            }
            assertThat(Sight.of(method, room, stranger, now))
                    .as("a stranger sees nothing")
                    .isEmpty();
        }
        if (room.stage() == Stage.CLOSED) {
            closed++;
        }
    }

    private static Room alive(Room room, List<PersonId> people, Random random, Instant now) {
        return room.alive(Map.of(people.get(random.nextInt(people.size())), now));
    }

    private static boolean wrote(Room room, String token) {
        return room.entries().stream().anyMatch(entry -> entry.text().equals(token));
    }

    /** What was taken away by its writer, or went with the closing, nobody sees. */
    private static void forget(Witness witness, Room room) {
        for (var token : witness.tokens()) {
            if (!wrote(room, token)) {
                witness.tookAway(token);
            }
        }
    }

    private Act act(Random random, Method method, Room room, PersonId by, List<PersonId> people, String token) {
        int dice = random.nextInt(100);
        if (room.stage() == Stage.PAUSED && dice < 60) {
            var owner = room.owner();
            return dice < 40 || owner == null ? new Act.Resume(leader(random, room, by)) : new Act.Enter(owner);
        }
        if (dice < 66) {
            return write(random, method, room, writer(random, method, room, by), token);
        }
        if (dice < 78) {
            return new Act.Ready(by, random.nextInt(6) > 0);
        }
        if (dice < 88) {
            return new Act.Next(leader(random, room, by), random.nextInt(8) == 0);
        }
        return switch (random.nextInt(25)) {
            case 0 -> new Act.Leave(by);
            case 1, 2, 3, 4, 5 -> new Act.Enter(enters(by, people));
            case 6 -> new Act.Extend(leader(random, room, by));
            case 7 -> new Act.Halt(leader(random, room, by));
            case 8 -> new Act.Resume(by);
            case 9 -> new Act.Stop(by);
            case 10 -> new Act.HandOver(leader(random, room, by), people.get(random.nextInt(people.size())));
            case 11 -> new Act.TakeLead(by);
            case 12, 13, 14 -> withdrawal(random, room, by);
            case 15 -> new Act.Begin(by);
            case 16 -> new Act.PassTurn(leader(random, room, by));
            case 17, 18, 19, 20 -> rewriting(random, room, by, token);
            case 21 -> new Act.Offer(by, true, true, true, random.nextBoolean(), random.nextBoolean(), 1);
            case 22 -> random.nextInt(8) == 0 ? new Act.Close(leader(random, room, by)) : new Act.Extend(by);
            default -> new Act.Enter(enters(by, people));
        };
    }

    /** Mostly who leads, so that sessions get somewhere. */
    private static PersonId leader(Random random, Room room, PersonId by) {
        return random.nextInt(5) == 0
                ? by
                : room.seats().stream()
                        .filter(seat -> !seat.gone() && seat.has(Method.Role.FAC))
                        .map(Room.Seat::person)
                        .findFirst()
                        .orElse(by);
    }

    /** Mostly whose turn it is, where turns are taken. */
    private static PersonId writer(Random random, Method method, Room room, PersonId by) {
        return room.step()
                .filter(step -> random.nextInt(3) > 0
                        && method.phases().get(step.phase()).turns())
                .flatMap(Room.Step::onTurn)
                .orElse(by);
    }

    private static PersonId enters(PersonId by, List<PersonId> people) {
        return people.contains(by) ? by : people.getFirst();
    }

    private static Act withdrawal(Random random, Room room, PersonId by) {
        return room.entries().isEmpty()
                ? new Act.Withdraw(by, 1)
                : new Act.Withdraw(
                        by,
                        room.entries()
                                .get(random.nextInt(room.entries().size()))
                                .id());
    }

    /** Mostly of one's own. */
    private static Act rewriting(Random random, Room room, PersonId by, String token) {
        var all = room.entries().stream()
                .filter(entry -> random.nextInt(4) == 0 || entry.writer().equals(by))
                .toList();
        return new Act.Rewrite(
                by, all.isEmpty() ? 1 : all.get(random.nextInt(all.size())).id(), token);
    }

    private static String text(Room room, long id) {
        return room.entries().stream()
                .filter(entry -> entry.id() == id)
                .map(Room.Entry::text)
                .findFirst()
                .orElseThrow();
    }

    private static Act write(Random random, Method method, Room room, PersonId by, String token) {
        var lines = room.steps().isEmpty()
                ? List.<nl.zwerm.circles.methods.Line>of()
                : method.phases().get(room.steps().getLast().phase()).lines();
        if (lines.isEmpty() || random.nextInt(10) == 0) {
            return new Act.Write(by, Kind.values()[random.nextInt(Kind.values().length)], token, null, null, token);
        }
        var line = lines.get(random.nextInt(lines.size()));
        var choice = line.choices().isEmpty()
                ? null
                : line.choices().get(random.nextInt(line.choices().size())).key();
        return new Act.Write(
                by,
                random.nextBoolean() ? lines.indexOf(line) : Act.Write.ANY_LINE,
                line.kind(),
                token,
                target(random, room, line.of()),
                choice,
                token);
    }

    private static @Nullable Long target(Random random, Room room, @Nullable Kind of) {
        var fit = room.entries().stream().filter(entry -> entry.kind() == of).toList();
        return of == null || fit.isEmpty()
                ? null
                : fit.get(random.nextInt(fit.size())).id();
    }

    /** Phases go on in their order; only loops and what the file says go back. */
    private static void requireOrder(Method method, Room before, Room after) {
        for (int index = Math.max(1, before.steps().size());
                index < after.steps().size();
                index++) {
            int from = after.steps().get(index - 1).phase();
            int to = after.steps().get(index).phase();
            var next = method.phases().get(from).next();
            boolean loops = method.loopAt(from).isPresent() && method.loopAt(to).isPresent();
            assertThat(to > from || loops || next != null && to <= method.indexOf(next) + 1)
                    .as("from phase %d to phase %d", from, to)
                    .isTrue();
        }
    }

    /** Who wrote had the floor. */
    private static void requireFair(Method method, Room before, Room after, Act act) {
        if (!(act instanceof Act.Write write)
                || before.steps().size() != after.steps().size()) {
            return;
        }
        var step = before.steps().getLast();
        var phase = method.phases().get(step.phase());
        boolean owner = write.by().equals(step.owner());
        if (owner && phase.owner() != null) {
            assertThat(phase.owner()).isEqualTo(nl.zwerm.circles.methods.Phase.OwnerMode.WRITE);
        }
        var inTurn = after.entries().stream()
                .filter(entry -> entry.text().equals(write.text()))
                .map(entry -> phase.lines().get(entry.line()))
                .filter(line -> line.visibility() == Visibility.TURN && line.who() != Method.Role.OWN)
                .findFirst();
        if (inTurn.isPresent() && !step.order().isEmpty()) {
            assertThat(step.onTurn()).as("whose turn it was").contains(write.by());
        }
        assertThat(before.stage()).isEqualTo(Stage.RUNNING);
    }

    private static void compare(Method method, Room room, PersonId person, Witness witness, Instant now) {
        var sight = Sight.of(method, room, person, now);
        var seat = room.seat(person).filter(found -> !found.gone());
        assertThat(sight.isPresent()).as("only who is there sees the room").isEqualTo(seat.isPresent());
        if (sight.isEmpty()) {
            return;
        }
        var on = sight.get().now();
        witness.offers(
                on == null
                        ? List.of()
                        : on.lines().stream().map(Sight.Writable::line).toList());
        var may = witness.mayRead(person, room);
        var everything = sight.get().toString();
        for (var token : witness.tokens()) {
            if (everything.contains(token)) {
                assertThat(may)
                        .as("%s sees %s in %s", person, token, room.steps().size())
                        .containsKey(token);
            }
        }
        var named = new HashMap<String, Boolean>();
        sight.get()
                .past()
                .forEach(shown -> shown.entries().forEach(entry -> named.put(entry.text(), entry.writer() != null)));
        for (var entry : may.entrySet()) {
            if (listed(room, entry.getKey(), person)) {
                assertThat(named).as("what may be read is there").containsKey(entry.getKey());
                assertThat(named.get(entry.getKey()))
                        .as("the name of %s", entry.getKey())
                        .isEqualTo(entry.getValue());
            }
        }
    }

    /** Votes of others are counted, never listed; what the owner made of something stands with it. */
    private static boolean listed(Room room, String token, PersonId person) {
        return room.entries().stream()
                .filter(entry -> entry.text().equals(token))
                .noneMatch(entry -> entry.kind() == Kind.RATING && entry.target() != null
                        || entry.kind() == Kind.VOTE && !entry.writer().equals(person));
    }
}
