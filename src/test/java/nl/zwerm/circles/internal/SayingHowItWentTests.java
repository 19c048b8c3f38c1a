package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class SayingHowItWentTests extends CirclesTrial {

    private final List<PersonId> all = new ArrayList<>();
    private String circle = "";
    private String session = "";

    /** Five who were in a session that is over. */
    @BeforeEach
    void held() throws Exception {
        all.addAll(ids(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM));
        all.addAll(strangers(1));
        circle = location(begin("five-step", all.subList(1, all.size()))).replace("/agreement", "");
        for (var who : all) {
            send(circle + "/agreement", who, "version", "" + Agreement.VERSION, "agreed", "true");
        }
        session = planned(circle);
        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(session))
                .update();
        for (var who : all) {
            send(session + "/arrival", who);
        }
        send(session + "/offer", Cast.AMINA, "brings", "true");
        send(session + "/offer", Cast.JONAS, "leads", "true");
        send(session + "/beginning", Cast.NORA);
        send(session + "/extension", Cast.JONAS);
        send(session + "/end", Cast.JONAS);
    }

    @Test
    void fiveWhoAnsweredMakeATrendAfterAWeekAndNobodySeesWhoSaidWhat() throws Exception {
        assertThat(main(session, Cast.NORA)).contains("Hoe ging het?");
        for (int index = 0; index < all.size(); index++) {
            assertThat(say(all.get(index), "" + (index % 5 + 1)).getStatus()).isEqualTo(303);
        }
        assertThat(main(session, Cast.NORA))
                .contains("Je hebt gezegd hoe het ging")
                .doesNotContain("name=\"heard\"");
        assertThat(main(circle, Cast.NORA)).contains("Er is nog niets te zien");

        weekPasses();

        assertThat(main(circle, Cast.NORA)).contains("data-table", "3,0");
        assertThat(main(session, Cast.NORA)).doesNotContain("Hoe ging het?");
    }

    @Test
    void fourAreTooFewAndSayingItTwiceCountsOnce() throws Exception {
        for (var who : all.subList(0, 4)) {
            say(who, "2");
            say(who, "5");
        }
        weekPasses();

        assertThat(main(circle, Cast.NORA)).contains("Er is nog niets te zien").doesNotContain("data-table");
    }

    @Test
    void whatWasSaidStandsNowhereInTheClear() throws Exception {
        say(all.getFirst(), "4");

        var kept = jdbc.sql("select taps from circles.session where id = :id")
                .param("id", number(session))
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("heard", "" + all.getFirst().value());
    }

    @Test
    void onlyWhoWasThereSaysItAndAllFour() throws Exception {
        assertThat(say(cast.id(Cast.TESS), "3").getStatus()).isEqualTo(404);
        assertThat(say(cast.id(Cast.BEHEER), "3").getStatus()).isEqualTo(404);
        assertThat(say(all.getFirst(), "6").getStatus()).isEqualTo(422);
        assertThat(text(send(session + "/taps", all.getFirst(), "heard", "3"))).contains("Kies bij elk van de vier");

        weekPasses();
        assertThat(say(all.getFirst(), "3").getStatus()).isEqualTo(404);
    }

    @Test
    void aCircleIsCalledOtherwiseByWhoeverAgreed() throws Exception {
        var saved = send(
                circle + "/about", Cast.NORA, "name", "Kring van de lepelaars", "rhythm", "monthly", "version", "0");
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(main(circle, Cast.WILLEM)).contains("Kring van de lepelaars").doesNotContain(PURPOSE);

        var late =
                send(circle + "/about", Cast.WILLEM, "name", "Kring van de futen", "rhythm", "weekly", "version", "0");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("Kring van de futen");
        assertThat(inTheClear("lepelaars")).isEmpty();
    }

    @Test
    void whenAllIsDestroyedItCanBeSaidAsLong() throws Exception {
        assertThat(send(session + "/purge", Cast.AMINA, "sure", "true").getStatus())
                .isEqualTo(303);

        assertThat(main(circle, Cast.NORA)).contains("\"" + session + "\"", "Hoe ging het?");
        assertThat(main(session, Cast.NORA)).contains("is vernietigd", "Ik voelde me gehoord");
        var again = send(session + "/taps", Cast.NORA, "heard", "3");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("is vernietigd", "Kies bij elk van de vier");
        assertThat(say(cast.id(Cast.TESS), "3").getStatus()).isEqualTo(404);
        for (var who : all) {
            assertThat(say(who, "4").getStatus()).isEqualTo(303);
        }
        assertThat(main(session, Cast.NORA))
                .contains("Je hebt gezegd hoe het ging")
                .doesNotContain("name=\"heard\"");
        assertThat(main(circle, Cast.NORA)).doesNotContain("\"" + session + "\"");

        weekPasses();
        assertThat(main(circle, Cast.NORA)).contains("data-table", "4,0");
        assertThat(say(cast.id(Cast.NORA), "3").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse say(PersonId who, String tap) throws Exception {
        return send(session + "/taps", who, "heard", tap, "steps", tap, "useful", tap, "dared", tap);
    }

    private void weekPasses() {
        jdbc.sql("update circles.session set closed_at = closed_at - interval '8 days' where id = :id")
                .param("id", number(session))
                .update();
    }
}
