package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.zwerm.circles.CirclesArrivals;
import nl.zwerm.circles.CirclesArrivals.Begun;
import nl.zwerm.circles.CirclesArrivals.Sat;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions that arrive with what was said in them. */
class ArrivingSessionsTests extends CirclesTrial {

    private static final String CASE = "Over de nijlpaarden die blijven liggen";
    private static final String ASKED = "Wat deden de nijlpaarden toen?";

    @Autowired
    private CirclesArrivals arrivals;

    @Test
    void oneThatGoesOnWaitsForWhoIsOnTurnHoursLater() throws Exception {
        var session = arrived(
                Duration.ofHours(11),
                deed(Cast.NORA, "pitch", CASE),
                deed(Cast.JONAS, "next", ""),
                deed(Cast.WILLEM, "question", ASKED),
                deed(Cast.WILLEM, "ready", ""));

        assertThat(page(session, Cast.AMINA)).contains(CASE, ASKED, "Jij bent aan de beurt", "write-QUESTION");
        assertThat(page(session, Cast.NORA)).contains(ASKED, "write-ANSWER");
        assertThat(page(session, Cast.JONAS)).contains("/next");
        assertThat(status(session, Cast.BEHEER)).isEqualTo(404);
        assertThat(inTheClear(CASE)).isEmpty();
    }

    @Test
    void oneThatWasHeldIsClosedWithWhatIsKept() throws Exception {
        var session = arrived(
                Duration.ofHours(2),
                deed(Cast.NORA, "pitch", CASE),
                deed(Cast.JONAS, "next", ""),
                deed(Cast.WILLEM, "question", ASKED),
                deed(Cast.NORA, "answer", "Zij sliepen door"),
                deed(Cast.JONAS, "next", ""),
                deed(Cast.JONAS, "next", ""),
                deed(Cast.JONAS, "next", ""),
                deed(Cast.JONAS, "next", ""),
                deed(Cast.JONAS, "next", ""));

        assertThat(page(session, Cast.NORA)).contains("De bijeenkomst is voorbij", CASE, "Zij sliepen door");
        assertThat(jdbc.sql("""
                                select p.role from circles.participant p
                                where p.session_id = :session and p.person_id = :person and p.attended_minutes > 0
                                """)
                        .param("session", number(session))
                        .param("person", cast.id(Cast.NORA).value())
                        .query(String.class)
                        .single())
                .isEqualTo("OWN");
    }

    private CirclesArrivals.Deed deed(Cast by, String what, String text) {
        return new CirclesArrivals.Deed(cast.id(by), Duration.ofMinutes(2), what, text);
    }

    private String arrived(Duration ago, CirclesArrivals.Deed... deeds) {
        var now = Instant.now();
        arrivals.take(new Begun(
                cast.id(Cast.JONAS),
                ids(Cast.WILLEM, Cast.AMINA, Cast.NORA),
                List.of(),
                NAME,
                "",
                "five-step",
                "monthly",
                now.minus(Duration.ofDays(20)),
                List.of(),
                List.of(new Sat(now.minus(ago), "", cast.id(Cast.JONAS), cast.id(Cast.NORA), List.of(deeds)))));
        return jdbc.sql("""
                        select s.circle_id, s.id from circles.session s
                        join circles.circle c on c.id = s.circle_id
                        where c.founder_id = :founder
                        order by c.created_at desc
                        limit 1
                        """)
                .param("founder", cast.id(Cast.JONAS).value())
                .query((row, _) -> Session.path(CircleId.of(row.getLong(1)), SessionId.of(row.getLong(2))))
                .single();
    }
}
