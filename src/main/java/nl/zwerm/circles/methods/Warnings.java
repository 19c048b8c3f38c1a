package nl.zwerm.circles.methods;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zwerm.circles.methods.Method.OwnerBy;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.shared.Said;

/** What a method may do and its makers may not want: nothing of this is refused. */
public final class Warnings {

    private static final int LONG = 120;
    private static final int LONG_PHASE = 30;
    private static final int SIX = 6;
    private static final double SHORT_TURN = 0.5;
    private static final int NAMELESS_FROM = 4;
    private static final Set<Kind> CLOSING = Set.of(Kind.TAKEAWAY, Kind.ACTION, Kind.REACTION, Kind.OPTION);

    private final Method method;
    private final List<Said> warnings = new ArrayList<>();

    private Warnings(Method method) {
        this.method = method;
    }

    public static List<Said> of(Method method) {
        var found = new Warnings(method);
        found.time();
        method.phases().forEach(found::phase);
        found.course();
        found.languages();
        return List.copyOf(found.warnings);
    }

    private void time() {
        if (method.minutes() > LONG) {
            warnings.add(Said.of("circles.own.warn.long", "minutes", method.minutes()));
        }
        long most = Math.round(method.phases().stream()
                .mapToDouble(phase ->
                        phase.scales() ? phase.minutes() * method.group().max() / SIX : phase.minutes())
                .sum());
        if (method.loops().isEmpty() && most > method.minutes() * 5L / 4) {
            warnings.add(new Said(
                    "circles.own.warn.many",
                    Map.of("people", method.group().max(), "most", most, "minutes", method.minutes())));
        }
    }

    private void phase(Phase phase) {
        if (phase.minutes() > LONG_PHASE) {
            warn("long-phase", phase);
        }
        if (phase.turns() && phase.minutes() / SIX < SHORT_TURN && !phase.scales()) {
            warn("short-turns", phase);
        }
        if (phase.lines().stream()
                .anyMatch(line -> line.visibility() == Visibility.ANON
                        && fewest(line) < NAMELESS_FROM
                        && !method.weighs(method.phases().indexOf(phase), line))) {
            warn("names", phase);
        }
    }

    /** How many write such lines in the smallest group. */
    private int fewest(Line line) {
        int others = method.group().min();
        if (line.who() == Role.CON) {
            others -= method.owner() == OwnerBy.NONE ? 0 : 1;
            others -= method.required().contains(Role.FAC) ? 1 : 0;
        }
        return others;
    }

    private void course() {
        var lines = method.phases().stream()
                .flatMap(phase -> phase.lines().stream())
                .toList();
        if (method.owner() != OwnerBy.NONE
                && lines.stream().noneMatch(line -> line.who() == Role.OWN || line.who() == Role.ALL)) {
            warnings.add(Said.of("circles.own.warn.owner-silent"));
        }
        if (method.phases().getLast().lines().stream().noneMatch(line -> CLOSING.contains(line.kind()))) {
            warnings.add(Said.of("circles.own.warn.no-closing"));
        }
    }

    /** What is the same in both languages was most likely typed once. */
    private void languages() {
        var once = new LinkedHashSet<String>();
        for (var phase : method.phases()) {
            if (phase.instruction().nl().equals(phase.instruction().en())) {
                once.add(Integer.toString(phase.number()));
            }
        }
        if (!once.isEmpty()) {
            warnings.add(Said.of("circles.own.warn.one-language", "phases", String.join(", ", once)));
        }
    }

    private void warn(String key, Phase phase) {
        warnings.add(Said.of("circles.own.warn." + key, "number", phase.number()));
    }
}
