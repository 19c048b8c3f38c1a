package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.people.Accounts;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After a talk about what they did together, what was agreed belongs to all who were there, and opens the next one. */
class KeepingTogetherTests extends CirclesTrial {

    private static final List<Cast> THERE = List.of(Cast.AMINA, Cast.JONAS, Cast.NORA);
    private static final List<Cast> NOT_THERE = List.of(Cast.WILLEM, Cast.TESS, Cast.SANNE, Cast.BEHEER);
    private static final String AGREED = "We leggen de verrekijker bij de uilen";
    private static final String LEARNED = "We keken te lang naar de eend";
    private static final String FACT = "De lepelaar kwam te laat";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Purging purging;

    @Autowired
    private OutcomeReminders reminders;

    private String circle = "";
    private String session = "";
    private String together = "";

    @BeforeEach
    void meet() throws Exception {
        circle = agreed();
        session = now(planned(circle, "method", "aar"));
        for (var who : THERE) {
            send(session + "/arrival", who);
        }
        send(session + "/beginning", Cast.NORA);
        write(Cast.AMINA, "STATEMENT", "We wilden op tijd zijn");
        phases(1);
        write(Cast.JONAS, "FACT", FACT);
        phases(2);
        write(Cast.NORA, "ACTION", AGREED);
        write(Cast.AMINA, "TAKEAWAY", LEARNED);
        phases(1);
        together = "/circles/commitments/" + session.substring(session.lastIndexOf('/') + 1);
    }

    @Test
    void itBelongsToWhoWasThereAndToNobodyElse() throws Exception {
        assertThat(main(session, Cast.JONAS)).contains(together);
        for (var who : THERE) {
            assertThat(main(together, who))
                    .as("%s", who)
                    .contains(AGREED, LEARNED, "Nora")
                    .doesNotContain(FACT);
        }
        for (var who : NOT_THERE) {
            assertThat(status(together, who)).as("%s", who).isEqualTo(404);
            assertThat(page(circle, who)).doesNotContain(AGREED);
            for (var deed : List.of("", "/done", "/removal")) {
                assertThat(send(item() + deed, who, "done", "true").getStatus()).isEqualTo(404);
            }
        }
        assertThat(inTheClear(AGREED)).isEmpty();
        assertThat(inTheClear(LEARNED)).isEmpty();
    }

    @Test
    void inWhosePlaceAnAdministratorCouldSitReadsItAgainWhenAFellowSaysSo() throws Exception {
        accounts.giveEntry(cast.id(Cast.JONAS), cast.id(Cast.BEHEER));
        assertThat(status(together, Cast.JONAS)).isEqualTo(404);

        send(circle + "/seats/" + cast.id(Cast.JONAS) + "/readmission", Cast.NORA);

        assertThat(main(together, Cast.JONAS)).contains(AGREED);
    }

    @Test
    void eachOfThemMayTellOthersWhatTheyLearned() throws Exception {
        var fresh = "/circles/for-others/new?session=" + session.substring(session.lastIndexOf('/') + 1);
        for (var who : THERE) {
            assertThat(main(fresh, who)).as("%s", who).contains(LEARNED).doesNotContain(FACT);
            assertThat(main(together, who)).contains(fresh);
        }
        for (var who : NOT_THERE) {
            assertThat(status(fresh, who)).as("%s", who).isEqualTo(404);
        }
    }

    @Test
    void whereThereIsNoCaseEachKeepsTheirOwnAndNobodyDestroysTheRest() throws Exception {
        assertThat(main(session, Cast.JONAS)).contains(session + "/outcome").doesNotContain("/purge");
        assertThat(main(session + "/outcome", Cast.NORA)).contains(AGREED).doesNotContain(LEARNED);
        assertThat(send(session + "/purge", Cast.AMINA, "sure", "true").getStatus())
                .isEqualTo(404);

        var jonas = location(send(session + "/outcome", Cast.JONAS, "question", "Hoe zien wij de uil?"));
        var nora = location(send(session + "/outcome", Cast.NORA, "question", "Wat doe ik met de eend?"));

        assertThat(main(jonas, Cast.JONAS)).contains("Hoe zien wij de uil?");
        assertThat(status(jonas, Cast.NORA)).isEqualTo(404);
        assertThat(status(nora, Cast.JONAS)).isEqualTo(404);
        assertThat(status(session + "/outcome", Cast.WILLEM)).isEqualTo(404);
    }

    @Test
    void itStaysWhenTheRestIsPurged() throws Exception {
        jdbc.sql("update circles.session set due_at = now() - interval '1 minute' where id = :id")
                .param("id", number(session))
                .update();

        purging.everythingDue();

        assertThat(status(session, Cast.NORA)).isEqualTo(404);
        assertThat(main(together, Cast.NORA)).contains(AGREED, LEARNED);
        assertThat(main(circle, Cast.JONAS)).contains(AGREED, together);
        send(circle + "/end", Cast.AMINA);
        assertThat(main(together, Cast.NORA)).contains(AGREED);
    }

    @Test
    void itOpensTheNextSessionForThoseWhoWereThere() throws Exception {
        var next = now(planned(circle, "method", "aar"));
        for (var who : List.of(Cast.NORA, Cast.WILLEM)) {
            send(next + "/arrival", who);
        }
        assertThat(main(next, Cast.NORA)).contains("De vorige keer spraken jullie af", AGREED, LEARNED);
        assertThat(main(next, Cast.WILLEM)).doesNotContain("De vorige keer", AGREED);

        var ticked =
                send(item() + "/done", Cast.NORA, "done", "true", "room", next.substring(next.lastIndexOf('/') + 1));

        assertThat(location(ticked)).isEqualTo(next);
        assertThat(main(next, Cast.NORA)).contains("data-done=\"true\"");
        assertThat(main(circle, Cast.AMINA)).doesNotContain(AGREED);
    }

    @Test
    void whomOthersNameHearsOfItAtOnce() throws Exception {
        assertThat(named(Cast.JONAS)).isZero();

        send(item(), Cast.NORA, "person", cast.id(Cast.JONAS).toString(), "day", "");
        assertThat(named(Cast.JONAS)).isOne();
        send(item(), Cast.NORA, "person", cast.id(Cast.NORA).toString(), "day", "");

        assertThat(named(Cast.JONAS)).isZero();
        assertThat(named(Cast.NORA)).as("who takes it upon themselves knows").isZero();
    }

    private int named(Cast who) {
        return jdbc.sql("""
                        select count(*) from notifications.notice
                        where path = :path and kind = :kind and person_id = :who and seen_at is null
                        """)
                .param("path", together)
                .param("kind", Telling.TOGETHER)
                .param("who", cast.id(who).value())
                .query(Integer.class)
                .single();
    }

    @Test
    void theCirclesPageAsksEachForTheirOutcomeAndSaysWhoCame() throws Exception {
        assertThat(main(circle, Cast.JONAS)).contains(session + "/outcome", "Kwam bij 1 van 1");
        assertThat(main(circle, Cast.WILLEM))
                .doesNotContain(session + "/outcome")
                .contains("Kwam bij 0 van 1");
    }

    @Test
    void whoDoesItIsRemindedOnTheDay() throws Exception {
        assertThat(send(item(), Cast.JONAS, "person", cast.id(Cast.WILLEM).toString(), "day", day(3))
                        .getStatus())
                .isEqualTo(404);
        assertThat(text(send(item(), Cast.JONAS, "person", "", "day", day(3))))
                .contains(day(3), "Zeg ook wie het doet");
        assertThat(text(send(item(), Cast.JONAS, "person", cast.id(Cast.AMINA).toString(), "day", day(-3))))
                .contains(day(-3));
        assertThat(send(item(), Cast.JONAS, "person", cast.id(Cast.AMINA).toString(), "day", day(3))
                        .getStatus())
                .isEqualTo(303);
        jdbc.sql("update notifications.notice set seen_at = now() where path = :path")
                .param("path", together)
                .update();
        assertThat(page("/", Cast.AMINA)).doesNotContain(together);
        jdbc.sql(
                        "update circles.commitment set due_on = (now() at time zone 'Europe/Amsterdam')::date where sort = 'action'")
                .update();

        reminders.tellAllDue();

        assertThat(page("/", Cast.AMINA)).contains("Iets wat jullie samen afspraken", together);
        assertThat(page("/", Cast.NORA)).doesNotContain(together);
        assertThat(letters.to(cast.id(Cast.AMINA)))
                .allSatisfy(letter -> assertThat(letter).doesNotContain("uilen", NAME));
        send(item() + "/done", Cast.AMINA);
        assertThat(page("/", Cast.AMINA)).doesNotContain(together);
    }

    @Test
    void whoWroteItTakesItAwayAndWithTheLastTheKeyGoes() throws Exception {
        long space = jdbc.sql("select distinct space_id from circles.commitment where session_id = :id")
                .param("id", number(session))
                .query(Long.class)
                .single();
        assertThat(send(insight() + "/removal", Cast.JONAS).getStatus()).isEqualTo(404);

        send(insight() + "/removal", Cast.AMINA);

        assertThat(main(together, Cast.JONAS)).contains(AGREED).doesNotContain(LEARNED);
        send(item() + "/removal", Cast.NORA);
        assertThat(status(together, Cast.JONAS)).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from spaces.space_key where space_id = :space")
                        .param("space", space)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String item() {
        return of("action");
    }

    private String insight() {
        return of("insight");
    }

    private String of(String sort) {
        long id = jdbc.sql("select id from circles.commitment where session_id = :id and sort = :sort")
                .param("id", number(session))
                .param("sort", sort)
                .query(Long.class)
                .single();
        return together + "/items/" + CommitmentId.of(id);
    }

    private String now(String path) {
        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(path))
                .update();
        return path;
    }

    private void write(Cast who, String kind, String text) throws Exception {
        assertThat(send(session + "/entries", who, "kind", kind, "text", text, "once", token())
                        .getStatus())
                .isEqualTo(303);
    }

    /** The engine leads: it goes on when all are ready, once more where what was hidden is shown first. */
    private void phases(int count) throws Exception {
        for (int phase = 0; phase < count; phase++) {
            for (int ready = 0; ready < 2; ready++) {
                for (var who : THERE) {
                    send(session + "/readiness", who, "ready", "true");
                }
            }
        }
    }
}
