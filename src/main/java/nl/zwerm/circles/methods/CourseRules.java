package nl.zwerm.circles.methods;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToIntFunction;
import nl.zwerm.circles.methods.Method.Lead;
import nl.zwerm.circles.methods.Method.Loop;
import nl.zwerm.circles.methods.Method.OwnerBy;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.methods.Phase.Chooses;

/** Whether the phases lead from the first to the last, in the minutes promised, with somebody to lead and to own. */
final class CourseRules {

    private static final double NEAR = 0.001;

    private final Method method;
    private final ToIntFunction<Object> lineOf;
    private final Problems problems;

    CourseRules(Method method, ToIntFunction<Object> lineOf, Problems problems) {
        this.method = method;
        this.lineOf = lineOf;
        this.problems = problems;
    }

    void check() {
        people();
        owner();
        loops();
        for (int index = 0; index < method.phases().size(); index++) {
            chooses(index);
            onlyWhen(index);
            next(index);
        }
        if (problems.none()) {
            reached();
            minutes();
        }
    }

    private void people() {
        if (method.lead() == Lead.FACILITATOR || method.trainedLeader()) {
            needs(Role.FAC);
        }
        if (method.owner() != OwnerBy.NONE) {
            needs(Role.OWN);
        }
        long needed =
                method.required().stream().filter(role -> role != Role.ALL).count();
        if (needed > method.group().min()) {
            problems.add(at(method.group()), "too-few", "min", method.group().min(), "roles", needed);
        }
    }

    private void needs(Role role) {
        if (!method.required().contains(role)) {
            problems.add(at(method.required()), "role-needed", "who", role.name());
        }
    }

    private void owner() {
        long choosing = method.phases().stream()
                .filter(phase -> phase.chooses() == Chooses.OWNER)
                .count();
        if (choosing != (method.owner() == OwnerBy.CHOSEN ? 1 : 0)) {
            problems.add(at(method.owner()), "owner-chosen", "count", choosing);
        }
        boolean turns = method.loops().stream().anyMatch(loop -> loop.over() == Loop.Over.OWNERS);
        if (turns != (method.owner() == OwnerBy.EACH)) {
            problems.add(at(method.owner()), "owner-each");
        }
    }

    private void loops() {
        int free = 0;
        for (var loop : method.loops()) {
            if (loop.first() > loop.last() || loop.first() < free) {
                problems.add(at(loop), "loop");
            }
            free = loop.last() + 1;
            boolean topics = loop.over() == Loop.Over.TOPICS;
            if (topics == loop.minutes().isEmpty()) {
                problems.add(at(loop), "loop-minutes");
            }
            if (topics && !(chosenBefore(loop) && goesOnIn(loop))) {
                problems.add(at(loop), "loop-topics");
            }
        }
    }

    private boolean chosenBefore(Loop loop) {
        return method.phases().subList(0, loop.first()).stream().anyMatch(phase -> phase.chooses() == Chooses.TOPIC);
    }

    private boolean goesOnIn(Loop loop) {
        return method.phases().get(loop.last()).chooses() == Chooses.GOING_ON;
    }

    private void chooses(int index) {
        var phase = method.phases().get(index);
        if (phase.chooses() == null) {
            return;
        }
        var vote = phase.line(Kind.VOTE);
        if (vote.isEmpty()) {
            add(phase, "chooses-without-votes");
        } else if (phase.chooses() == Chooses.GOING_ON) {
            if (!answers(vote.get()).equals(Set.of("yes", "no"))
                    || method.loopAt(index).isEmpty()) {
                add(phase, "going-on");
            }
        } else if (vote.get().of() == null) {
            add(phase, "chooses-nothing");
        }
    }

    private void onlyWhen(int index) {
        var phase = method.phases().get(index);
        var when = phase.onlyWhen();
        if (when == null) {
            return;
        }
        boolean asked = method.phases().subList(0, index).stream()
                .filter(before -> before.number() == when.phase())
                .flatMap(before -> before.lines().stream())
                .anyMatch(line -> line.who() == Role.OWN && answers(line).contains(when.answer()));
        if (!asked) {
            problems.add(
                    at(phase), "only-when", "number", phase.number(), "phase", when.phase(), "answer", when.answer());
        }
    }

    /** Back only with a way out: on a condition, of which the answer is asked anew each time. */
    private void next(int index) {
        var phase = method.phases().get(index);
        if (phase.next() == null) {
            return;
        }
        int to = position(phase.next());
        if (to < 0 || method.loopAt(index).isPresent() || method.loopAt(to).isPresent()) {
            problems.add(at(phase), "next", "number", phase.number(), "next", phase.next());
        } else if (to <= index && !asksAgain(phase, to)) {
            problems.add(at(phase), "cycle", "number", phase.number(), "next", phase.next());
        }
    }

    private boolean asksAgain(Phase phase, int from) {
        return phase.onlyWhen() != null && position(phase.onlyWhen().phase()) >= from;
    }

    private int position(int number) {
        return method.phases().stream().map(Phase::number).toList().indexOf(number);
    }

    private void reached() {
        var reached = new HashSet<Integer>(Set.of(0));
        for (int index = 0; index < method.phases().size(); index++) {
            var phase = method.phases().get(index);
            if (!reached.contains(index)) {
                add(phase, "never-reached");
                return;
            }
            if (phase.next() != null) {
                reached.add(position(phase.next()));
            }
            if (phase.next() == null || phase.onlyWhen() != null) {
                reached.add(index + 1);
            }
        }
    }

    /** What is done for each owner counts once for each of the smallest group; topics fill what is left. */
    private void minutes() {
        double sum = 0;
        boolean open = false;
        for (int index = 0; index < method.phases().size(); index++) {
            var over = method.loopAt(index).map(Loop::over).orElse(null);
            sum += method.phases().get(index).minutes()
                    * (over == Loop.Over.OWNERS ? method.group().min() : 1);
            open |= over == Loop.Over.TOPICS;
        }
        if (open ? sum > method.minutes() + NEAR : Math.abs(sum - method.minutes()) > NEAR) {
            problems.add(at(method), "sum", "minutes", method.minutes(), "sum", shown(sum));
        }
    }

    private static String shown(double minutes) {
        return BigDecimal.valueOf(minutes).stripTrailingZeros().toPlainString();
    }

    private static Set<String> answers(Line line) {
        return new HashSet<>(line.choices().stream().map(Line.Choice::key).toList());
    }

    private void add(Phase phase, String key) {
        problems.add(at(phase), key, "number", phase.number());
    }

    private int at(Object part) {
        return lineOf.applyAsInt(part);
    }
}
