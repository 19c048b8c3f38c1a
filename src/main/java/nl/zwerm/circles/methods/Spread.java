package nl.zwerm.circles.methods;

import java.util.ArrayList;
import java.util.List;
import nl.zwerm.circles.methods.Line.Kept;
import nl.zwerm.circles.methods.Method.Lead;
import nl.zwerm.circles.methods.Method.Role;

/**
 * A method for people who are not there at one moment (DOMAIN 1.1): what is spoken is written, turns are taken by whoever
 * comes, what is hidden stays so, and the clock moves on.
 */
final class Spread {

    private static final int SAID = 20;
    private static final int LONG = 1_000;

    private Spread() {}

    static Method of(Method method) {
        return new Method(
                method.id(),
                method.name(),
                method.need(),
                method.keeps(),
                method.caution(),
                method.source(),
                method.group(),
                method.minutes(),
                method.safetyNeeded(),
                Lead.ENGINE,
                method.owner(),
                method.trainedLeader(),
                method.unfit(),
                method.required(),
                method.optional(),
                method.recordDefault(),
                method.shared(),
                method.phases().stream().map(Spread::phase).toList(),
                method.loops(),
                method.purposes());
    }

    private static Phase phase(Phase phase) {
        return new Phase(
                phase.number(),
                phase.title(),
                phase.spread() == null ? phase.instruction() : phase.spread(),
                null,
                phase.minutes(),
                false,
                phase.owner(),
                phase.groups(),
                Phase.Order.LOT,
                phase.chooses(),
                phase.onlyWhen(),
                phase.next(),
                lines(phase));
    }

    private static List<Line> lines(Phase phase) {
        var lines = new ArrayList<Line>();
        // Nobody follows who stands higher where all write before any of it is read.
        var turns = phase.order() == Phase.Order.LOWEST_FIRST ? Visibility.HUR : Visibility.LIVE;
        phase.lines().forEach(line -> lines.add(line(line, turns)));
        if (lines.stream().allMatch(line -> line.visibility() == Visibility.PRIV && line.who() != Role.ALL)) {
            lines.add(spoken(speaking(phase), Visibility.LIVE));
        } else if (phase.groups() > 1 && lines.stream().allMatch(line -> line.max() == 1)) {
            lines.add(spoken(lines.getFirst().who(), Visibility.LIVE));
        }
        return lines;
    }

    /** Who would speak where next to nothing is written. */
    private static Role speaking(Phase phase) {
        if (phase.lines().stream().anyMatch(line -> line.who() == Role.OUT)) {
            return Role.IN;
        }
        return phase.owner() == Phase.OwnerMode.WRITE ? Role.OWN : Role.ALL;
    }

    private static Line line(Line line, Visibility turns) {
        if (line.kind() == Kind.NONE || line.visibility() == Visibility.TALK) {
            return spoken(line.who(), turns);
        }
        return line.visibility() == Visibility.TURN
                ? new Line(
                        line.who(),
                        line.kind(),
                        line.max(),
                        line.chars(),
                        line.words(),
                        line.who() == Role.OWN ? Visibility.LIVE : turns,
                        line.of(),
                        line.choices(),
                        line.sealedUntil(),
                        line.alone(),
                        line.kept())
                : line;
    }

    private static Line spoken(Role who, Visibility shown) {
        return new Line(who, Kind.NOTE, SAID, LONG, 0, shown, null, List.of(), 0, 0, Kept.SESSION);
    }
}
