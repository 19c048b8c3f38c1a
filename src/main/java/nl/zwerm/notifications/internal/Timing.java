package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.WorkingHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When somebody hears of something outside Zwerm: as they chose, and never outside their working hours. */
@Component
public class Timing {

    /** Whoever looks at Zwerm right now sees it there and needs no mail. */
    private static final Duration BEFORE_MAIL = Duration.ofMinutes(2);

    private final ChoiceStore choices;
    private final People people;
    private final Clock clock;

    Timing(ChoiceStore choices, People people, Clock clock) {
        this.choices = choices;
        this.people = people;
        this.clock = clock;
    }

    /** How soon, the moment of the mail when it has one of its own, and that of a message to browsers. */
    public record Due(
            Cadence cadence,
            @Nullable Instant mailAt,
            @Nullable Instant pushAt) {

        static final Due NEVER = new Due(Cadence.NEVER, null, null);
    }

    /** {@code about} is absent for what is no contribution and stands in no space. */
    public Due due(PersonId person, String kind, @Nullable ContributionId about) {
        var reachable = people.findReachable(person);
        if (reachable.isEmpty()) {
            return Due.NEVER;
        }
        var chosen = choices.find(person);
        var space = about == null || !chosen.bySpace()
                ? null
                : choices.findSpace(person, about).orElse(null);
        var hours = reachable.get().hours();
        var due = due(chosen.of(Sort.of(kind), space), hours, clock.instant());
        boolean pushed = due.cadence() == Cadence.NOW && chosen.devices();
        return pushed ? new Due(due.cadence(), due.mailAt(), hours.nextOpening(clock.instant())) : due;
    }

    static Due due(Cadence cadence, WorkingHours hours, Instant toldAt) {
        return switch (cadence) {
            case NOW -> new Due(cadence, hours.nextOpening(toldAt.plus(BEFORE_MAIL)), null);
            case DAILY -> new Due(cadence, hours.nextStart(toldAt), null);
            case WEEKLY, NEVER -> new Due(cadence, null, null);
        };
    }
}
