package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.notifications.internal.PreferencesPage.Preview;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.people.WorkingHours;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import org.springframework.stereotype.Component;

/** What somebody's choices come to, and when the next mails are. */
@Component
class Previews {

    private final WeekStore weeks;
    private final People people;
    private final Clock clock;

    Previews(WeekStore weeks, People people, Clock clock) {
        this.weeks = weeks;
        this.people = people;
        this.clock = clock;
    }

    Preview of(Choices chosen, List<Space> mine, Viewer viewer) {
        var hours = people.findReachable(viewer.id()).orElseThrow(NotFound::new).hours();
        var bySoon = new LinkedHashMap<String, List<String>>();
        for (var cadence : Cadence.values()) {
            var words = Stream.of(Sort.values())
                    .filter(sort -> chosen.of(sort, null) == cadence)
                    .map(sort -> "notifications.sort." + sort.word())
                    .toList();
            if (!words.isEmpty()) {
                bySoon.put(cadence.word(), words);
            }
        }
        var now = clock.instant();
        return new Preview(
                bySoon,
                mine.stream().filter(space -> differs(space, chosen)).count(),
                viewer.path() + "/edit#days",
                hours.nextStart(now),
                nextWeekly(viewer.id(), hours, now),
                chosen.suggestions() || bySoon.containsKey(Cadence.WEEKLY.word()));
    }

    private static boolean differs(Space space, Choices chosen) {
        return Stream.of(Sort.values()).anyMatch(sort -> chosen.of(sort, space.id()) != chosen.of(sort, null));
    }

    /** As it is planned; one whose hour has come is written as soon as they work. */
    private Instant nextWeekly(PersonId person, WorkingHours hours, Instant now) {
        return weeks.find(person)
                .map(turn -> turn.dueAt().isAfter(now) ? turn.dueAt() : hours.nextOpening(now))
                .orElseGet(() -> hours.nextLookingBack(now));
    }
}
