package nl.zwerm.expertise;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.WorkingCalendar;

/** What happens, and when, to a question that nobody answered: the promise made to whoever asks. */
public record Escalation(WorkingCalendar calendar) {

    private static final int DAYS_TO_OPEN_LIST = 7;

    /** In this order; a stage is kept by its name. */
    public enum Stage {
        ASKED(0),
        ASKED_AGAIN(1),
        FOLLOWERS(2),
        STEWARDS(3),
        OPEN_LIST(3);

        private final int workingDays;

        Stage(int workingDays) {
            this.workingDays = workingDays;
        }
    }

    public record Due(Stage stage, Instant at) {}

    /** The stage that follows the one reached, or nothing after the last. */
    public Optional<Due> next(Instant askedAt, Stage reached) {
        return ahead(askedAt, reached).stream().findFirst();
    }

    /** Everything that is still to come, as the asker is told. */
    public List<Due> ahead(Instant askedAt, Stage reached) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(reached) > 0)
                .map(stage -> new Due(stage, due(askedAt, stage)))
                .toList();
    }

    private Instant due(Instant askedAt, Stage stage) {
        if (stage == Stage.ASKED) {
            return askedAt;
        }
        var byWorkingDays = calendar.plusWorkingDays(askedAt, stage.workingDays);
        if (stage != Stage.OPEN_LIST) {
            return byWorkingDays;
        }
        // Over a long closure the stewards' turn comes later than the seventh day: the order of the stages holds.
        var byDays = askedAt.atZone(calendar.zone()).plusDays(DAYS_TO_OPEN_LIST).toInstant();
        return byDays.isBefore(byWorkingDays) ? byWorkingDays : byDays;
    }
}
