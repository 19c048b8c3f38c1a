package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Phase;
import nl.zwerm.circles.methods.Phase.Chooses;
import nl.zwerm.circles.methods.Phase.OwnerMode;
import nl.zwerm.circles.methods.Visibility;
import nl.zwerm.circles.room.Sight;
import nl.zwerm.circles.room.Sight.Now;
import nl.zwerm.circles.room.Sight.Seen;

/**
 * What was written in an earlier phase and belongs in the middle of the room in this one, of what the viewer may read: what
 * this phase opens; what it chooses from, answers or weighs; what the votes chose; what is read aloud or talked about; and
 * for the owner what was said while they listened or were out.
 */
final class InTheMiddle {

    private final Method method;
    private final Sight sight;
    private final Now now;
    private final List<Sight.Shown> earlier;

    private InTheMiddle(Method method, Sight sight, Now now) {
        this.method = method;
        this.sight = sight;
        this.now = now;
        this.earlier = sight.past().stream().filter(shown -> !shown.on()).toList();
    }

    static List<Seen> of(Method method, Sight sight, Now now) {
        return now.outside() ? List.of() : new InTheMiddle(method, sight, now).all();
    }

    private List<Seen> all() {
        var opened = before(entry -> entry.line().sealedUntil() == now.phase().number());
        if (!opened.isEmpty()) {
            return opened;
        }
        var about = about();
        return about.isEmpty() && now.index() > 0 ? after(method.phases().get(now.index() - 1)) : about;
    }

    private List<Seen> before(Predicate<Seen> fit) {
        return earlier.stream()
                .flatMap(shown -> shown.entries().stream())
                .filter(fit)
                .toList();
    }

    /** Of each kind that this phase is about, that nobody else writes in it, and that no form of the viewer lists: the latest. */
    private List<Seen> about() {
        var lines = now.phase().lines();
        return lines.stream()
                .filter(line -> line.of() != null
                        && lines.stream().noneMatch(other -> other.kind() == line.of() && other.who() != line.who()))
                .map(Line::of)
                .distinct()
                .filter(of -> now.lines().stream().noneMatch(one -> one.line().of() == of && one.open()))
                .flatMap(of -> earlier.stream()
                        .map(shown -> told(shown, entry -> entry.kind() == of))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .stream()
                        .flatMap(List::stream))
                .toList();
    }

    /** What the phase before leaves for the one that is on. */
    private List<Seen> after(Phase last) {
        var votedOn = last.lines().stream()
                .filter(line -> line.kind() == Kind.VOTE)
                .map(Line::of)
                .filter(Objects::nonNull)
                .toList();
        if (!votedOn.isEmpty()) {
            return before(entry -> votedOn.contains(entry.kind()) && chosen(entry, last));
        }
        boolean listened = sight.me().person().equals(sight.owner())
                && last.owner() != null
                && last.owner() != OwnerMode.WRITE
                && now.lines().stream().allMatch(one -> one.line().of() == null);
        return listened || isTalk() ? latest(last) : List.of();
    }

    /** Whether they talk, or write to each other what they would say. */
    private boolean isTalk() {
        return RoomPage.talk(now.phase()) || now.phase().lines().stream().allMatch(line -> line.kind() == Kind.NOTE);
    }

    /** What it goes on with; a topic that was chosen stands above everything. */
    private boolean chosen(Seen entry, Phase last) {
        if (last.chooses() == null) {
            return entry.votes() > 0;
        }
        return last.chooses() == Chooses.OWNER
                && entry.writer() != null
                && entry.writer().equals(sight.owner());
    }

    private List<Seen> latest(Phase phase) {
        return earlier.stream()
                .filter(shown -> shown.phase().number() == phase.number())
                .findFirst()
                .map(shown -> told(shown, _ -> true))
                .orElse(List.of());
    }

    /** Of what was said to others. */
    private static List<Seen> told(Sight.Shown shown, Predicate<Seen> fit) {
        return shown.entries().stream()
                .filter(entry -> entry.kind() != Kind.VOTE && entry.line().visibility() != Visibility.PRIV)
                .filter(fit)
                .toList();
    }
}
