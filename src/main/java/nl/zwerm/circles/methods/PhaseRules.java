package nl.zwerm.circles.methods;

import static nl.zwerm.circles.methods.Fields.spelled;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToIntFunction;
import nl.zwerm.circles.methods.Method.OwnerBy;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.methods.Phase.OwnerMode;

/** Whether what is written in each phase fits the roles, the owner, and what was written before. */
final class PhaseRules {

    /** Of these there is one in the room, so that what they write is nobody else's. */
    private static final Set<Role> ALONE = EnumSet.of(Role.OWN, Role.FAC, Role.SCR, Role.TIM);

    private static final Set<Kind> CHOSEN = EnumSet.of(Kind.VOTE, Kind.RATING, Kind.REACTION);

    private static final Set<Kind> SHARED = EnumSet.of(Kind.ACTION, Kind.TAKEAWAY, Kind.NOTE, Kind.QUESTION);

    private final Method method;
    private final ToIntFunction<Object> lineOf;
    private final Problems problems;
    private final Set<Kind> seen = EnumSet.noneOf(Kind.class);
    private boolean owned;

    PhaseRules(Method method, ToIntFunction<Object> lineOf, Problems problems) {
        this.method = method;
        this.lineOf = lineOf;
        this.problems = problems;
        this.owned = method.owner() == OwnerBy.BROUGHT;
    }

    void check() {
        for (int index = 0; index < method.phases().size(); index++) {
            var phase = method.phases().get(index);
            if (method.owner() == OwnerBy.EACH) {
                owned = isInTurn(index);
            }
            phase.lines().stream()
                    .filter(line -> line.visibility() != Visibility.PRIV)
                    .forEach(line -> seen.add(line.kind()));
            whole(phase);
            phase.lines().forEach(line -> {
                who(phase, line);
                about(line);
                shown(phase, line);
            });
            owned |= phase.chooses() == Phase.Chooses.OWNER;
        }
        method.shared().forEach(this::shared);
    }

    /** Where each owns in turn, nobody does outside those turns. */
    private boolean isInTurn(int index) {
        return method.loopAt(index)
                .filter(loop -> loop.over() == Method.Loop.Over.OWNERS)
                .isPresent();
    }

    /** What stays for everybody was seen by everybody when it was written. */
    private void shared(Kind kind) {
        int at = lineOf.applyAsInt(method.shared());
        if (!SHARED.contains(kind)) {
            problems.add(at, "shared-kind", "kind", spelled(kind));
        } else if (method.phases().stream().noneMatch(phase -> shows(phase, kind))) {
            problems.add(at, "shared-unwritten", "kind", spelled(kind));
        }
    }

    private static boolean shows(Phase phase, Kind kind) {
        return phase.lines().stream()
                .anyMatch(line -> line.kind() == kind
                        && (phase.groups() == 1 || line.visibility().hidden())
                        && line.visibility() != Visibility.PRIV
                        && line.visibility() != Visibility.BACK
                        && line.kept() == Line.Kept.SESSION);
    }

    private void whole(Phase phase) {
        if (phase.turns() && phase.reveals()) {
            add(phase, "turn-and-hidden");
        }
        if (phase.order() != Phase.Order.LOT && !phase.turns()) {
            add(phase, "order-without-turns");
        }
        if (phase.owner() != null && !owned) {
            add(phase, "no-owner-yet");
        }
        if (phase.lines().stream()
                .anyMatch(line -> line.visibility() == Visibility.ANON && ALONE.contains(line.who()))) {
            add(phase, "nameless-alone");
        }
        var lines = new HashSet<String>();
        for (var line : phase.lines()) {
            if (!lines.add(line.who() + " " + line.kind())) {
                problems.add(at(line), "same-twice", "who", spelled(line.who()), "kind", spelled(line.kind()));
            }
        }
    }

    private void who(Phase phase, Line line) {
        var who = line.who();
        if (who != Role.ALL
                && !method.required().contains(who)
                && !method.optional().contains(who)) {
            problems.add(at(line), "nobody", "who", spelled(who));
        }
        if (who != Role.OWN) {
            return;
        }
        if (!owned) {
            problems.add(at(line), "no-owner-yet", "number", phase.number());
        }
        if (phase.owner() == OwnerMode.READ || phase.owner() == OwnerMode.OUT) {
            problems.add(at(line), "owner-silent", "number", phase.number(), "mode", spelled(phase.owner()));
        }
    }

    private void about(Line line) {
        var of = line.of();
        if (of != null && !line.kind().aims()) {
            problems.add(at(line), "of-nothing", "kind", spelled(line.kind()));
        }
        if (of != null && !seen.contains(of)) {
            problems.add(at(line), "of-unwritten", "kind", spelled(line.kind()), "of", spelled(of));
        }
        boolean chooses = !line.choices().isEmpty();
        if (chooses && !CHOSEN.contains(line.kind())) {
            problems.add(at(line), "choices-of-text", "kind", spelled(line.kind()));
        }
        boolean lacks = switch (line.kind()) {
            case ANSWER -> of == null;
            case VOTE -> of == null && !chooses;
            case RATING -> !chooses;
            default -> false;
        };
        if (lacks) {
            problems.add(at(line), "lacks-" + spelled(line.kind()));
        }
    }

    private void shown(Phase phase, Line line) {
        var visibility = line.visibility();
        if (visibility == Visibility.TALK) {
            problems.add(at(line), "talk-written");
        }
        if (line.kind() == Kind.NONE && visibility != Visibility.TURN) {
            problems.add(at(line), "none-without-turn");
        }
        if (visibility == Visibility.BACK && phase.owner() != OwnerMode.OUT) {
            problems.add(at(line), "back-with-owner", "number", phase.number());
        }
        if (line.sealedUntil() != 0 && !later(phase, line.sealedUntil())) {
            problems.add(at(line), "sealed", "until", line.sealedUntil(), "number", phase.number());
        }
        if (line.alone() != 0 && (visibility != Visibility.HUR || line.alone() >= phase.minutes())) {
            problems.add(at(line), "alone");
        }
    }

    private boolean later(Phase phase, int number) {
        return number > phase.number() && method.phases().stream().anyMatch(one -> one.number() == number);
    }

    private void add(Phase phase, String key) {
        problems.add(lineOf.applyAsInt(phase), key, "number", phase.number());
    }

    private int at(Line line) {
        return lineOf.applyAsInt(line);
    }
}
