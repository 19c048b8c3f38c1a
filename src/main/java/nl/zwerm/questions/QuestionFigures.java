package nl.zwerm.questions;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.WorkingCalendar;
import nl.zwerm.questions.internal.FigureStore;
import nl.zwerm.questions.internal.FirstReactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures about asking and answering in the whole organisation, never about a few: fewer than five askers give none. */
@Service
@Transactional(readOnly = true)
public class QuestionFigures {

    /** No figure is about fewer people (PRODUCT, principle 2). */
    public static final int FEWEST = 5;

    private static final int MOST = 20_000;
    private static final Duration A_WEEK = Duration.ofDays(7);

    /** A question: who asked and when, when somebody else first reacted, when it helped. */
    public record Asked(
            @Nullable PersonId asker,
            Instant at,
            @Nullable Instant reactedAt,
            @Nullable Instant helpedAt) {}

    /** Parts of all questions since a moment, from 0 to 1, and how many persons asked. */
    public record Figures(int askers, double reactedInADay, double helpedInAWeek) {}

    private final FigureStore store;
    private final Organisations organisations;
    private final FirstReactions reactions;

    QuestionFigures(FigureStore store, Organisations organisations, FirstReactions reactions) {
        this.store = store;
        this.organisations = organisations;
        this.reactions = reactions;
    }

    /** How many questions have an answer, counted up to {@code enough}. */
    public int answered(int enough) {
        return store.countAnswered(enough);
    }

    /** Makes anew what each space tells of first reactions; by itself that happens once a week. */
    @Transactional
    public void publishFirstReactions() {
        reactions.publish();
    }

    /**
     * Of questions asked since then and long enough ago to tell: the part with a first human reaction within one working
     * day, and the part that was helped within a week.
     */
    public Figures since(Instant since, Instant now) {
        var asked = store.listSince(since, MOST);
        int askers = askers(asked);
        if (askers < FEWEST) {
            return new Figures(0, Double.NaN, Double.NaN);
        }
        var calendar = calendar();
        return new Figures(
                askers,
                part(asked, now, one -> calendar.plusWorkingDays(one.at(), 1), Asked::reactedAt),
                part(asked, now, one -> one.at().plus(A_WEEK), Asked::helpedAt));
    }

    /** Whoever asked under a pseudonym may be one of the others, and is not counted. */
    private static int askers(List<Asked> asked) {
        return (int) asked.stream()
                .map(Asked::asker)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static double part(
            List<Asked> asked,
            Instant now,
            java.util.function.Function<Asked, Instant> due,
            java.util.function.Function<Asked, @Nullable Instant> came) {
        var over = asked.stream().filter(one -> !due.apply(one).isAfter(now)).toList();
        if (askers(over) < FEWEST) {
            return Double.NaN;
        }
        long inTime = over.stream()
                .filter(one -> {
                    var at = came.apply(one);
                    return at != null && !at.isAfter(due.apply(one));
                })
                .count();
        return (double) inTime / over.size();
    }

    private WorkingCalendar calendar() {
        var organisation = organisations.current();
        Set<DayOfWeek> days =
                organisation.workingDays().stream().map(DayOfWeek::of).collect(Collectors.toSet());
        return new WorkingCalendar(organisation.zone(), days, Set.copyOf(organisation.closedOn()));
    }
}
