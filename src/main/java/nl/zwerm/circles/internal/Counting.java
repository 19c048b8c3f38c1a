package nl.zwerm.circles.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import nl.zwerm.circles.internal.CountStore.Quarter;
import nl.zwerm.circles.internal.CountStore.Team;
import nl.zwerm.circles.internal.CountsPage.Told;
import nl.zwerm.people.Organisation;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.TeamSize;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of sessions is told to others than those in them: how many there were, and how many people, in a whole quarter. */
@Service
@Transactional
class Counting {

    private static final int MONTHS = 3;

    /** So far back it makes up for the time it stood still. */
    private static final int MOST_BACK = 4;

    private static final int SHOWN = 8;
    private static final int MOST_TEAMS = 1_000;

    private final CountStore store;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    Counting(CountStore store, Organisations organisations, People people, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /** Every quarter that is over since the last one counted; where none was, the last alone. */
    void countDue() {
        organisations.find().map(Organisation::zone).ifPresent(zone -> {
            var now = begins(LocalDate.ofInstant(clock.instant(), zone));
            var last = store.findLastCounted().orElse(now.minusMonths(2L * MONTHS));
            IntStream.rangeClosed(1, MOST_BACK)
                    .mapToObj(number -> now.minusMonths((long) MONTHS * number))
                    .filter(begins -> begins.isAfter(last))
                    .forEach(begins -> count(begins, zone));
        });
    }

    /** With those who are here and in their teams today; it is never made again. */
    private void count(LocalDate begins, ZoneId zone) {
        var from = begins.atStartOfDay(zone).toInstant();
        var until = begins.plusMonths(MONTHS).atStartOfDay(zone).toInstant();
        var teams = people.teamSizes();
        var told = Counts.of(teams, people.countHere(), store.listCame(from, until));
        var sessions = told.sessions() ? store.countSessions(from, until) : null;
        if (store.insert(new Quarter(begins, sessions, told.everybody()))) {
            for (TeamSize team : teams) {
                var count = told.teams().get(team.id());
                if (count != null) {
                    store.insert(new Team(begins, team.id(), team.name(), count));
                }
            }
        }
    }

    @Transactional(readOnly = true)
    public CountsPage page() {
        var quarters = store.listQuarters(SHOWN);
        var teams = quarters.isEmpty()
                ? List.<Team>of()
                : store.listTeams(quarters.getLast().begins(), MOST_TEAMS);
        return new CountsPage(quarters.stream()
                .map(quarter -> new Told(
                        quarter.begins(),
                        quarter.begins().plusMonths(MONTHS).minusDays(1),
                        quarter.sessions(),
                        quarter.people(),
                        teams.stream()
                                .filter(team -> team.begins().equals(quarter.begins()))
                                .map(team -> new CountsPage.Team(team.name(), team.people()))
                                .toList()))
                .toList());
    }

    static LocalDate begins(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class EveryDay {

        @Bean
        RecurringTask<Void> countsTask(Counting counting) {
            return Tasks.recurring("circles-counts", FixedDelay.of(Duration.ofHours(12)))
                    .execute((_, _) -> counting.countDue());
        }
    }
}
