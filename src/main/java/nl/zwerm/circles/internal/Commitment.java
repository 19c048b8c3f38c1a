package nl.zwerm.circles.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Visibility;
import nl.zwerm.circles.room.Room;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that all who took part in a session agreed or learned. {@code text} is sealed; {@code person} is who does it,
 * or who learned it, as far as that is known.
 */
record Commitment(
        CommitmentId id,
        SpaceId space,
        SessionId session,
        Sort sort,
        String text,
        @Nullable PersonId person,
        @Nullable LocalDate day,
        boolean done) {

    enum Sort {
        ACTION,
        INSIGHT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Sort ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Something of a room that stays, as it was written there. */
    record Said(Sort sort, String text, @Nullable PersonId person) {}

    /**
     * What of a room that is closed stays for all who took part, in the order in which it was written. Whoever writes
     * down for everybody does not do it themselves for that; and where names stay away, they stay away here too.
     */
    static List<Said> of(Method method, Room room) {
        return room.entries().stream()
                .filter(entry ->
                        method.shared().contains(entry.kind()) && !entry.text().isBlank())
                .map(entry -> {
                    var step = room.steps().get(entry.step());
                    var line = method.phases().get(step.phase()).lines().get(entry.line());
                    return new Said(
                            entry.kind() == Kind.ACTION ? Sort.ACTION : Sort.INSIGHT,
                            ofItsTopic(room, step, entry.text()),
                            forOneself(method, line, step) ? entry.writer() : null);
                })
                .toList();
    }

    private static String ofItsTopic(Room room, Room.Step step, String text) {
        return room.entries().stream()
                .filter(entry -> Objects.equals(entry.id(), step.topic()))
                .findFirst()
                .map(topic -> topic.text() + ": " + text)
                .orElse(text);
    }

    private static boolean forOneself(Method method, Line line, Room.Step step) {
        boolean nameless =
                line.visibility() == Visibility.ANON && (step.anonymous() || method.weighs(step.phase(), line));
        return !nameless
                && switch (line.who()) {
                    case ALL, OWN, CON, IN, OUT -> true;
                    case FAC, SCR, TIM -> false;
                };
    }

    boolean isOf(@Nullable PersonId other) {
        return Objects.equals(person, other);
    }
}
