package nl.zwerm.circles.internal;

import static nl.zwerm.circles.internal.MethodViews.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Phase;
import nl.zwerm.circles.methods.Visibility;
import nl.zwerm.circles.methods.Worded;
import nl.zwerm.shared.Said;

/** A phase in plain words: who writes what, and who sees it when. */
final class PhaseWords {

    /** So many of something is as many as one likes. */
    private static final int MANY = 20;

    /** More choices than can be read at a glance: then the first and the last say it. */
    private static final int SCALE = 5;

    private PhaseWords() {}

    static MethodPage.Step step(Phase phase) {
        return new MethodPage.Step(
                phase.number(),
                phase.title(),
                phase.instruction(),
                Said.of(
                        phase.scales() ? "circles.methods.phase.minutes-for-six" : "circles.methods.phase.minutes",
                        "minutes",
                        phase.minutes()),
                writers(phase),
                notes(phase),
                List.copyOf(sees(phase)));
    }

    static String list(List<Double> minutes) {
        return minutes.stream()
                .map(one -> one == Math.rint(one) ? Long.toString(Math.round(one)) : one.toString())
                .collect(Collectors.joining(", "));
    }

    private static List<MethodPage.Writer> writers(Phase phase) {
        var byRole = new LinkedHashMap<Method.Role, List<MethodPage.Written>>();
        for (var line : phase.lines()) {
            byRole.computeIfAbsent(line.who(), _ -> new ArrayList<>()).add(written(line));
        }
        return byRole.entrySet().stream()
                .map(one -> new MethodPage.Writer(who(phase, one.getKey()), one.getValue()))
                .toList();
    }

    private static Said who(Phase phase, Method.Role role) {
        if (role == Method.Role.ALL && phase.groups() > 1) {
            return Said.of("circles.methods.role.group", "size", phase.groups());
        }
        boolean spared = phase.owner() == Phase.OwnerMode.READ || phase.owner() == Phase.OwnerMode.OUT;
        return Said.of(
                role == Method.Role.ALL && spared
                        ? "circles.methods.role.all-but-owner"
                        : "circles.methods.role." + word(role));
    }

    static MethodPage.Written written(Line line) {
        int max = line.max() < MANY ? line.max() : 0;
        var of = line.of();
        return new MethodPage.Written(
                new Said(
                        "circles.methods.kind." + word(line.kind()),
                        Map.of("max", max, "of", of == null ? "none" : word(of), "words", line.words())),
                choices(line));
    }

    private static List<Worded> choices(Line line) {
        var all = line.choices().stream().map(Line.Choice::words).toList();
        return all.size() <= SCALE ? all : List.of(all.getFirst(), all.getLast());
    }

    private static List<Said> notes(Phase phase) {
        var notes = new ArrayList<Said>();
        if (phase.chooses() != null) {
            notes.add(Said.of("circles.methods.chooses." + word(phase.chooses())));
        }
        if (phase.onlyWhen() != null) {
            notes.add(Said.of(
                    "circles.methods.only-when", "number", phase.onlyWhen().phase()));
        }
        if (phase.next() != null) {
            notes.add(Said.of("circles.methods.next", "number", phase.next()));
        }
        return notes;
    }

    private static LinkedHashSet<Said> sees(Phase phase) {
        var sees = new LinkedHashSet<Said>();
        if (phase.lines().isEmpty()) {
            sees.add(Said.of("circles.methods.sees.talk"));
        }
        for (var line : phase.lines()) {
            sees.add(sees(phase, line));
        }
        for (var line : phase.lines()) {
            if (line.kept() != Line.Kept.SESSION) {
                sees.add(Said.of("circles.methods.kept." + word(line.kept())));
            }
        }
        if (phase.owner() != null && phase.owner() != Phase.OwnerMode.WRITE) {
            sees.add(Said.of("circles.methods.sees.owner-" + word(phase.owner())));
        }
        return sees;
    }

    private static Said sees(Phase phase, Line line) {
        if (line.kind() == Kind.VOTE) {
            return Said.of(RoomPage.vote(line));
        }
        if (line.sealedUntil() != 0) {
            return Said.of("circles.methods.sees.sealed", "number", line.sealedUntil());
        }
        if (line.alone() != 0) {
            return Said.of("circles.methods.sees.alone", "minutes", line.alone());
        }
        if (line.visibility() == Visibility.LIVE && phase.groups() > 1) {
            return Said.of("circles.methods.sees.group");
        }
        if (line.visibility() == Visibility.HUR && phase.groups() > 1) {
            return Said.of("circles.methods.sees.group-hidden");
        }
        if (line.visibility() == Visibility.TURN && line.who() == Method.Role.OWN) {
            return Said.of("circles.methods.sees.owner-any-time");
        }
        if (line.visibility() == Visibility.TURN && phase.order() == Phase.Order.LOWEST_FIRST) {
            return Said.of("circles.methods.sees.lowest-first");
        }
        if (line.visibility() == Visibility.TURN && line.kind() == Kind.NONE) {
            return Said.of("circles.methods.sees.turn-talk");
        }
        return Said.of("circles.methods.sees." + word(line.visibility()), "how", how(phase, line.visibility()));
    }

    /** Whether one writes, chooses, or does both, where it is seen so. */
    private static String how(Phase phase, Visibility visibility) {
        var lines = phase.lines().stream()
                .filter(line -> line.visibility() == visibility && line.kind() != Kind.VOTE)
                .toList();
        if (lines.stream().allMatch(PhaseWords::chosen)) {
            return "choose";
        }
        return lines.stream().anyMatch(PhaseWords::chosen) ? "both" : "write";
    }

    private static boolean chosen(Line line) {
        return line.kind() == Kind.CHECK || !line.choices().isEmpty();
    }
}
