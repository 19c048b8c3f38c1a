package nl.zwerm.circles.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.zwerm.circles.internal.Pairs.Pair;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Reachable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws who meets whom in the circles that meet in twos, in their rhythm, and plans a session for each two. */
@Service
@Transactional
class Drawing {

    private static final int MOST_A_ROUND = 100;
    private static final int DAYS_AHEAD = 3;

    /** So long all have to say yes before the first twos are drawn. */
    private static final int DAYS_TO_AGREE = 2;

    private static final LocalTime AFTER_LUNCH = LocalTime.of(13, 0);

    private final CircleStore store;
    private final SessionStore sessions;
    private final Circles circles;
    private final Planned planned;
    private final Apart apart;
    private final Methods methods;
    private final People people;
    private final Clock clock;

    Drawing(
            CircleStore store,
            SessionStore sessions,
            Circles circles,
            Planned planned,
            Apart apart,
            Methods methods,
            People people,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.circles = circles;
        this.planned = planned;
        this.apart = apart;
        this.methods = methods;
        this.people = people;
        this.clock = clock;
    }

    /** The circle that waits longest, which no other copy of Zwerm draws for just now; false when none waits. */
    boolean drawNext() {
        var now = clock.instant();
        var due = store.lockToDraw(now);
        due.ifPresent(circle -> {
            var zone = zone(people, circle.founder());
            var startsAt = startsAt(now, zone);
            int minutes =
                    methods.find(circle.method(), circle.id()).orElseThrow().minutes();
            pairs(circle).forEach(pair -> planned.meet(circle, List.of(pair.one(), pair.other()), startsAt, minutes));
            store.saveNextDraw(
                    circle.id(),
                    onWorkingDay(circle.rhythm().after(now.atZone(zone))).toInstant());
        });
        return due.isPresent();
    }

    /** Only who said yes to the agreement; never somebody with a lead of theirs, nor two of whom one would rather not. */
    private Set<Pair> pairs(Circle circle) {
        var before = sessions.listPairs(circle.id());
        var joined = new ArrayList<>(circles.seats(circle.id()).stream()
                .filter(Seat::agreed)
                .map(Seat::person)
                .toList());
        Collections.shuffle(joined, new Random());
        joined.sort(Comparator.comparingLong(person -> meetings(person, before)));
        var above = circles.company(joined).above();
        var rather = apart.among(joined);
        return Pairs.draw(
                joined,
                before,
                (one, other) ->
                        above.getOrDefault(one, List.of()).contains(other) || rather.contains(Pair.of(one, other)));
    }

    private static long meetings(PersonId person, List<Pair> before) {
        return before.stream()
                .filter(pair -> pair.one().equals(person) || pair.other().equals(person))
                .count();
    }

    /** By the clock of whoever began it. */
    static ZoneId zone(People people, PersonId founder) {
        return people.findReachable(founder).map(Reachable::zone).orElse(ZoneOffset.UTC);
    }

    /** When the first twos of a circle are drawn, and by its rhythm all after them: on a day on which people work. */
    static Instant first(Instant begun, ZoneId zone) {
        return onWorkingDay(begun.atZone(zone).plusDays(DAYS_TO_AGREE)).toInstant();
    }

    /** A proposal that the two move as suits them. */
    static Instant startsAt(Instant now, ZoneId zone) {
        var day = LocalDate.ofInstant(now, zone).plusDays(DAYS_AHEAD);
        return onWorkingDay(day.atTime(AFTER_LUNCH).atZone(zone)).toInstant();
    }

    private static ZonedDateTime onWorkingDay(ZonedDateTime at) {
        var day = at;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class EveryHour {

        @Bean
        RecurringTask<Void> pairsTask(Drawing drawing) {
            return Tasks.recurring("circles-pairs", FixedDelay.of(Duration.ofHours(1)))
                    .execute((_, _) -> {
                        int round = 0;
                        while (round < MOST_A_ROUND && drawing.drawNext()) {
                            round++;
                        }
                    });
        }
    }
}
