package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A method of a circle's own stays in the circle, until somebody lets the organisation read its words. */
class SharingAMethodTests extends CirclesTrial {

    private static final String WORDS = "Vijfstappenmethode (eigen)";

    @Autowired
    private Purging purging;

    private String circle = "";
    private String path = "";
    private String id = "";

    @BeforeEach
    void make() throws Exception {
        circle = agreed();
        path = copied("five-step", Cast.AMINA, circle);
        id = path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        for (var who : List.of(Cast.TESS, Cast.SANNE, Cast.BEHEER)) {
            for (var page : List.of(circle + "/methods", path, path + "/run", "/methods/" + id)) {
                assertThat(status(page, who)).as(who + page).isEqualTo(404);
            }
            for (var deed : List.of("", "/sharing", "/removal", "/restoration", "/versions/1/restoration")) {
                assertThat(send(path + deed, who, "version", "1").getStatus())
                        .as(who + deed)
                        .isEqualTo(404);
            }
            assertThat(send("/methods/" + id + "/withdrawal", who).getStatus()).isEqualTo(404);
            assertThat(page("/methods", who)).doesNotContain(id, WORDS);
            assertThat(page("/circles/new", who)).doesNotContain(id, WORDS);
            assertThat(page("/search?q=eigen", who)).doesNotContain(id, WORDS);
        }
        assertThat(inTheClear(WORDS)).isEmpty();
        assertThat(location(fetch("/methods/" + id, Cast.NORA))).isEqualTo(path);
    }

    @Test
    void anotherCircleIsNoWayInAndCannotUseIt() throws Exception {
        var theirs = theirs();
        var forged = theirs + "/methods/" + id;
        assertThat(status(forged, Cast.TESS)).isEqualTo(404);
        for (var deed : List.of("", "/sharing", "/removal", "/restoration", "/versions/1/restoration")) {
            assertThat(send(forged + deed, Cast.TESS, "version", "1").getStatus())
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(copy(id, Cast.TESS, theirs)).isEqualTo(404);
        assertThat(plan(theirs, Cast.TESS, day(3), "15:30", "method", id).getStatus())
                .isEqualTo(422);
        assertThat(begin(id, ids(Cast.JONAS, Cast.NORA, Cast.WILLEM)).getStatus())
                .isEqualTo(422);
    }

    @Test
    void sharedEverybodyReadsItsWordsAndNothingOfTheCircle() throws Exception {
        assertThat(main(path, Cast.AMINA)).contains("Jullie groep, wie erin zit en jullie bijeenkomsten ziet niemand");

        share(Cast.NORA, 1);

        assertThat(main("/methods", Cast.BEHEER)).contains("Van collega’s", id, WORDS, "Gedeeld door Nora");
        assertThat(main("/methods/" + id, Cast.TESS))
                .contains(WORDS, "Gedeeld door Nora")
                .doesNotContain(NAME, PURPOSE, number(circle) + "", circle, "Deel niet meer");
        assertThat(status(path, Cast.TESS)).isEqualTo(404);
        assertThat(copy(id, Cast.TESS, theirs())).isEqualTo(303);
        assertThat(begin(id, ids(Cast.JONAS, Cast.WILLEM, Cast.AMINA)).getStatus())
                .isEqualTo(303);
    }

    @Test
    void whatIsChangedLaterIsReadWhenItIsSharedAgain() throws Exception {
        share(Cast.AMINA, 1);
        send(path + "/versions/1/restoration", Cast.JONAS);
        assertThat(main(path, Cast.AMINA)).contains("de organisatie leest de oude versie nog");
        share(Cast.AMINA, 1);
        assertThat(main(path, Cast.AMINA)).contains("de organisatie leest de oude versie nog");
        share(Cast.AMINA, 2);
        assertThat(main(path, Cast.AMINA)).doesNotContain("de organisatie leest de oude versie nog");
    }

    @Test
    void itIsTakenBackByWhoSharedItAndByTheCircle() throws Exception {
        share(Cast.NORA, 1);
        assertThat(send("/methods/" + id + "/withdrawal", Cast.TESS).getStatus())
                .isEqualTo(404);
        assertThat(send("/methods/" + id + "/withdrawal", Cast.JONAS).getStatus())
                .isEqualTo(303);
        assertThat(status("/methods/" + id, Cast.TESS)).isEqualTo(404);
        assertThat(inTheClear(WORDS)).isEmpty();

        share(Cast.NORA, 1);
        send(circle + "/exit", Cast.NORA);
        assertThat(main("/methods/" + id, Cast.NORA)).contains("Deel niet meer");
        assertThat(send("/methods/" + id + "/withdrawal", Cast.NORA).getStatus())
                .isEqualTo(303);
        assertThat(status("/methods/" + id, Cast.NORA)).isEqualTo(404);
    }

    @Test
    void takenAwayItIsSharedNoLonger() throws Exception {
        share(Cast.AMINA, 1);
        send(path + "/removal", Cast.AMINA);
        assertThat(status("/methods/" + id, Cast.TESS)).isEqualTo(404);
        send(path + "/restoration", Cast.AMINA);
        assertThat(status("/methods/" + id, Cast.TESS)).isEqualTo(404);
    }

    @Test
    void whenTheCircleEndsOnlyWhatItSharedIsLeft() throws Exception {
        var other = copied("duo", Cast.AMINA, circle);
        share(Cast.AMINA, 1);
        send(circle + "/end", Cast.AMINA);
        assertThat(jdbc.sql("select count(*) from circles.own_method where id = :id")
                        .param("id", number(other))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from circles.own_method_version where method_id = :id")
                        .param("id", number(path))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(main("/methods/" + id, Cast.TESS)).contains(WORDS);
    }

    @Test
    void aSessionIsHeldWithItAndKeepsTheTextItBeganWith() throws Exception {
        assertThat(main(circle + "/sessions/new", Cast.JONAS)).contains(id, WORDS);
        var session = planned(circle, "method", id, "person", cast.id(Cast.TESS).toString());
        agree(session, Cast.TESS);
        assertThat(main(session, Cast.TESS)).contains(WORDS);
        assertThat(methodText(session)).isNull();
        open(session);
        hold(session);
        assertThat(main(session, Cast.TESS)).contains("Vraagintroductie");

        assertThat(methodText(session)).isNotNull().doesNotContain("phases");
        assertThat(inTheClear(WORDS)).isEmpty();
        send(path + "/removal", Cast.AMINA);
        jdbc.sql("delete from circles.own_method").update();
        assertThat(main(session, Cast.AMINA)).contains("Vraagintroductie");

        jdbc.sql("update circles.session set state = 'closed', due_at = now() - interval '1 minute' where id = :id")
                .param("id", number(session))
                .update();
        purging.everythingDue();
        assertThat(methodText(session)).isNull();
        assertThat(main(circle, Cast.AMINA)).contains("een methode die er niet meer is");
    }

    @Test
    void whatAnotherCircleTakesBackStaysWithWhatIsPlanned() throws Exception {
        share(Cast.AMINA, 1);
        var theirs = theirs();
        var session = location(plan(theirs, Cast.TESS, day(3), "15:30", "method", id));
        assertThat(methodText(session)).isNotNull().doesNotContain("phases");
        send("/methods/" + id + "/withdrawal", Cast.AMINA);
        assertThat(main(session, Cast.SANNE)).contains("een methode die er niet meer is");
        open(session);
        for (var who : List.of(Cast.TESS, Cast.SANNE, Cast.JONAS, Cast.WILLEM)) {
            send(session + "/arrival", who);
        }
        send(session + "/offer", Cast.TESS, "brings", "true");
        assertThat(send(session + "/beginning", Cast.TESS).getStatus()).isEqualTo(303);
        assertThat(main(session, Cast.SANNE)).contains("Vraagintroductie");
    }

    @Test
    void aCircleThatBeginsWithASharedOneHasItsOwn() throws Exception {
        share(Cast.AMINA, 1);
        var begun = location(begin(id, ids(Cast.JONAS, Cast.WILLEM, Cast.TESS))).replace("/agreement", "");
        agree(begun, Cast.AMINA);
        send("/methods/" + id + "/withdrawal", Cast.AMINA);
        assertThat(main(begun, Cast.AMINA)).contains(WORDS);
        assertThat(main(begun + "/methods", Cast.AMINA)).contains(WORDS);
        assertThat(main("/circles", Cast.JONAS)).contains(WORDS);
    }

    private void hold(String session) throws Exception {
        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM, Cast.TESS)) {
            send(session + "/arrival", who);
        }
        send(session + "/offer", Cast.AMINA, "brings", "true");
        assertThat(send(session + "/beginning", Cast.AMINA).getStatus()).isEqualTo(303);
    }

    private void open(String session) {
        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(session))
                .update();
    }

    private String methodText(String session) {
        return jdbc.sql("select coalesce(method_text, '') from circles.session where id = :id")
                .param("id", number(session))
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private void share(Cast who, int version) throws Exception {
        assertThat(send(path + "/sharing", who, "version", "" + version).getStatus())
                .isEqualTo(303);
    }

    /** A circle that tess began, in which all said yes. */
    private String theirs() throws Exception {
        var answer = send(
                "/circles/new",
                Cast.TESS,
                "name",
                "Kring van de spechten",
                "rhythm",
                "weekly",
                "method",
                "five-step",
                "anyway",
                "true",
                "person",
                cast.id(Cast.SANNE).toString(),
                "person",
                cast.id(Cast.JONAS).toString(),
                "person",
                cast.id(Cast.WILLEM).toString());
        var theirs = location(answer).replace("/agreement", "");
        agree(theirs, Cast.TESS, Cast.SANNE, Cast.JONAS, Cast.WILLEM);
        return theirs;
    }

    private int copy(String from, Cast who, String into) throws Exception {
        return send("/methods/" + from + "/copies", who, "circle", into.substring(into.lastIndexOf('/') + 1))
                .getStatus();
    }

    private String copied(String from, Cast who, String into) throws Exception {
        return location(send("/methods/" + from + "/copies", who, "circle", into.substring(into.lastIndexOf('/') + 1)));
    }
}
