package nl.zwerm.contributions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private final JdbcClient jdbc;
    private final Clock clock;

    Facts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
}
