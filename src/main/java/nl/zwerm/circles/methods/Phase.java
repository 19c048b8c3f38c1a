package nl.zwerm.circles.methods;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a method.
 *
 * @param spread what is said instead of the instruction where a session is spread over days; {@code null} for the same
 * @param minutes for six people when it {@code scales}, else as it stands
 * @param owner what the case owner may do meanwhile; {@code null} where the phase makes no difference
 * @param groups how many write together; 1 is everybody for themselves in the one room
 * @param order in which turns are taken
 * @param chooses what the votes of this phase decide
 * @param onlyWhen the phase is passed over unless the owner answered so
 * @param next number of the phase that follows, where that is not the next one
 */
public record Phase(
        int number,
        Worded title,
        Worded instruction,
        @Nullable Worded spread,
        double minutes,
        boolean scales,
        @Nullable OwnerMode owner,
        int groups,
        Order order,
        @Nullable Chooses chooses,
        @Nullable OnlyWhen onlyWhen,
        @Nullable Integer next,
        List<Line> lines) {

    public Phase {
        lines = List.copyOf(lines);
    }

    /** The owner writes, reads only, or is shown nothing until the phase is over. */
    public enum OwnerMode {
        WRITE,
        READ,
        OUT
    }

    public enum Order {
        LOT,
        LOWEST_FIRST
    }

    public enum Chooses {
        OWNER,
        TOPIC,
        GOING_ON
    }

    public record OnlyWhen(int phase, String answer) {}

    public Optional<Line> line(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst();
    }

    /** Where it scales: the minutes of the table are for six who contribute; half minutes, and never less than one. */
    public double minutesFor(int writing) {
        return Math.max(1, Math.ceil(minutes * Math.max(1, writing) / 6 * 2) / 2);
    }

    /** Whether turns are taken one by one. */
    public boolean turns() {
        return lines.stream().anyMatch(line -> line.visibility() == Visibility.TURN);
    }

    /** Whether something waits here until all are ready or the time is up. */
    public boolean reveals() {
        return lines.stream().anyMatch(line -> line.visibility().hidden());
    }
}
