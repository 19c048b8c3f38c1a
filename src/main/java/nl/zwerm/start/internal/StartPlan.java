package nl.zwerm.start.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.QuestionFigures;
import nl.zwerm.shared.NotFound;
import nl.zwerm.start.internal.PlanPage.Measure;
import nl.zwerm.start.internal.PlanPage.Measures;
import nl.zwerm.start.internal.PlanPage.Step;
import nl.zwerm.start.internal.PlanPage.Week;
import nl.zwerm.start.internal.PlanStore.Size;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the plan of the first twelve weeks. Sizes and shares are starting values of the domain handbook. */
@Service
@Transactional
class StartPlan {

    private static final int WILLING_TEAM = 8;
    private static final int HARVEST = 50;
    private static final int STEWARDS = 10;
    private static final int ASKERS = 30;
    private static final int REACTED = 90;
    private static final int HELPED = 60;
    private static final int WEEKS = 12;

    private final PlanStore store;
    private final QuestionFigures figures;
    private final Capabilities capabilities;
    private final Clock clock;

    StartPlan(PlanStore store, QuestionFigures figures, Capabilities capabilities, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PlanPage show(String typed, Errors errors, Viewer viewer) {
        var beginning = store.findBeginning();
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        var week = beginning.map(begins -> (int) Math.floorDiv(ChronoUnit.DAYS.between(begins, today), 7L));
        var done = store.listDone();
        var size = store.size();
        var weeks = new TreeMap<Integer, List<Step>>(Arrays.stream(PlanStep.values())
                .filter(step -> step.capability() == null
                        || capabilities.find(step.capability()).isPresent())
                .collect(Collectors.groupingBy(
                        PlanStep::week, Collectors.mapping(step -> step(step, done, size), Collectors.toList()))));
        return new PlanPage(
                errors.any() ? typed : beginning.map(LocalDate::toString).orElse(""),
                week.orElse(null),
                weeks.entrySet().stream()
                        .map(entry -> new Week(
                                entry.getKey(),
                                entry.getValue(),
                                isNow(entry.getKey(), week, weeks.higherKey(entry.getKey()))))
                        .toList(),
                measures(size),
                errors);
    }

    public void begin(LocalDate day) {
        store.saveBeginning(day);
    }

    public void tick(String key, Viewer viewer) {
        store.insertDone(requireTicked(key), viewer);
    }

    public void untick(String key) {
        store.deleteDone(requireTicked(key));
    }

    private Step step(PlanStep step, Set<String> done, Size size) {
        return new Step(step.key(), isDone(step, done, size), step.tickedByHand(), step.capability());
    }

    private boolean isDone(PlanStep step, Set<String> done, Size size) {
        if (step.capability() != null) {
            return capabilities.isOn(step.capability());
        }
        return switch (step) {
            case WILLING_TEAM -> size.largestTeam() >= WILLING_TEAM;
            case HARVEST -> figures.answered(HARVEST) >= HARVEST;
            case STEWARDS -> size.stewards() >= STEWARDS;
            case ASKING -> figures.answered(1) > 0;
            default -> done.contains(step.key());
        };
    }

    /** The latest week of the plan that has begun. */
    private static boolean isNow(int week, Optional<Integer> now, @Nullable Integer next) {
        return now.filter(at -> week <= at && (next == null || at < next)).isPresent();
    }

    private Measures measures(Size size) {
        var now = clock.instant();
        var since = figures.since(now.minus(Duration.ofDays(7L * WEEKS)), now);
        boolean enough = size.people() >= QuestionFigures.FEWEST && since.askers() > 0;
        return new Measures(List.of(
                new Measure("askers", enough ? Math.min(100, 100 * since.askers() / size.people()) : null, ASKERS),
                new Measure("reacted", percent(since.reactedInADay()), REACTED),
                new Measure("helped", percent(since.helpedInAWeek()), HELPED)));
    }

    private static @Nullable Integer percent(double part) {
        return Double.isNaN(part) ? null : (int) Math.round(100 * part);
    }

    private static String requireTicked(String key) {
        return Arrays.stream(PlanStep.values())
                .filter(step -> step.tickedByHand() && step.key().equals(key))
                .map(PlanStep::key)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
