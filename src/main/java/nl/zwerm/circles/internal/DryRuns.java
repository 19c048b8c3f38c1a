package nl.zwerm.circles.internal;

import static nl.zwerm.circles.internal.MethodViews.word;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.zwerm.circles.internal.DryRunPage.Part;
import nl.zwerm.circles.internal.DryRunPage.Step;
import nl.zwerm.circles.internal.RoomPage.Retyped;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Warnings;
import nl.zwerm.circles.room.DryRun;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.circles.room.Sight;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;

/** Tells a dry run in the very sentences that the room would show. */
final class DryRuns {

    private static final String ANOTHERS_TURN = "circles.room.part.wait-turn";
    private static final Instant NOW = Instant.EPOCH;

    private DryRuns() {}

    static DryRunPage page(String path, Method method) {
        var played = DryRun.of(method);
        var steps = steps(method, played.steps());
        return new DryRunPage(
                path,
                method.name(),
                played.people(),
                steps.isEmpty() ? 0 : steps.getLast().until(),
                Said.of(
                        method.trainedLeader()
                                ? "circles.methods.lead.trained"
                                : "circles.methods.lead." + word(method.lead())),
                Warnings.of(method),
                played.halted(),
                steps);
    }

    /** What goes round is told once; that it does so again is one line. */
    private static List<Step> steps(Method method, List<DryRun.Step> played) {
        var told = new ArrayList<Step>();
        var seen = new HashSet<Integer>();
        for (var step : played) {
            int number = step.phase().number();
            long from = minutes(step.from());
            long until = minutes(step.until());
            if (seen.add(number)) {
                told.add(new Step(
                        number,
                        from,
                        until,
                        step.phase().title(),
                        step.phase().instruction(),
                        null,
                        step.parts().stream().map(part -> part(method, part)).toList()));
            } else if (told.getLast().again() != null) {
                var before = told.removeLast();
                told.add(again(before.from(), until));
            } else {
                told.add(again(from, until));
            }
        }
        return List.copyOf(told);
    }

    private static Step again(long from, long until) {
        return new Step(0, from, until, null, null, Said.of("circles.own.run.again"), List.of());
    }

    private static long minutes(Duration time) {
        return Math.round(time.toSeconds() / 60.0);
    }

    private static Part part(Method method, DryRun.Part part) {
        var screen = screen(method, part.sight());
        return new Part(
                Said.of("circles.own.run." + word(part.who())),
                Said.of(screen.part().equals(ANOTHERS_TURN) ? "circles.own.run.another" : screen.part()),
                part.lines().stream()
                        .map(line -> {
                            var written = PhaseWords.written(line);
                            return new DryRunPage.Written(
                                    written.kind(), written.choices(), Said.of(screen.shown(line)));
                        })
                        .toList());
    }

    private static RoomPage screen(Method method, Sight sight) {
        return new RoomPage(
                CircleId.of(0L),
                SessionId.of(0L),
                method,
                Manner.ROOM,
                "",
                Stage.RUNNING,
                sight,
                Map.of(),
                Quality.Asking.NOT,
                List.of(),
                NOW,
                false,
                "",
                Remains.NOTHING,
                Retyped.NOTHING,
                Errors.NONE);
    }
}
