package nl.zwerm.contributions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import nl.zwerm.contributions.internal.FactStore;
import nl.zwerm.shared.Changes.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger of what happened: what, to which thing, when; never who and never a text. Expertise and impact are
 * computed from it, so it is written in the transaction of the deed, and imports fill it too.
 */
@Component
public class Facts {

    public static final String PUBLISHED = "published";
    public static final String HELPED = "helped";
    public static final String UNHELPED = "unhelped";
    public static final String ACCEPTED = "accepted";
    public static final String UNACCEPTED = "unaccepted";
    public static final String IMPORTED_VOTE = "imported-vote";

    /** One line of the ledger, as far as who follows it needs. */
    public record Fact(long transaction, long number, String what, long thing) {

        public Cursor cursor() {
            return new Cursor(transaction, number);
        }
    }

    private final JdbcClient jdbc;
    private final FactStore store;
    private final Clock clock;

    Facts(JdbcClient jdbc, FactStore store, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    public void record(String what, ContributionId thing, @Nullable ContributionId about) {
        record(what, thing, about, clock.instant());
    }

    public void record(String what, ContributionId thing, @Nullable ContributionId about, Instant at) {
        jdbc.sql("""
                        insert into contributions.fact (what, thing_id, about_id, happened_at)
                        values (:what, :thing, :about, :at)
                        """)
                .param("what", what)
                .param("thing", thing.value())
                .param("about", about == null ? null : about.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The next facts after a cursor, none of which can be overtaken any more: see {@code Changes.after}. */
    public List<Fact> after(Cursor cursor, int limit) {
        return store.listAfter(cursor, limit);
    }

    /**
     * How the answers among these things, and those to the questions among them, stand now: only what is published
     * under its author's name, and not to a question of one's own.
     */
    public List<AnswerRecord> answers(Collection<Long> things) {
        return things.isEmpty() ? List.of() : store.listAnswers(things);
    }

    /** All of them, by id, to compute anew; begin with {@link Long#MIN_VALUE}. */
    public List<AnswerRecord> answersAfter(long answer, int limit) {
        return store.listAnswersAfter(answer, limit);
    }
}
