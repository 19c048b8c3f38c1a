package nl.zwerm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of changes is forgotten after a while, and says so to whoever follows it. */
@WebTest
class PruningChangesTests {

    @Autowired
    private Changes changes;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsOldIsForgottenAndWhoStoodBeforeItBeginsAnew() {
        var before = Instant.now().minus(Duration.ofDays(2));
        noted("zwalp-old", 3);
        noted("zwalp-new", 1);

        changes.prune(before);

        assertThat(count("zwalp-old")).isZero();
        assertThat(count("zwalp-new")).isOne();
        var last = jdbc.sql(
                        "select xid::text::bigint as transaction, number - 1 from shared.change where kind = 'zwalp-new'")
                .query((row, _) -> new Changes.Cursor(row.getLong(1), row.getLong(2)))
                .single();
        assertThat(changes.oldest()).isEqualTo(last);
        changes.prune(before);
        assertThat(changes.oldest()).isEqualTo(last);
    }

    private void noted(String kind, int daysAgo) {
        jdbc.sql(
                        "insert into shared.change (kind, subject, noted_at) values (:kind, 1, now() - :days * interval '1 day')")
                .param("kind", kind)
                .param("days", daysAgo)
                .update();
    }

    private int count(String kind) {
        return jdbc.sql("select count(*) from shared.change where kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
