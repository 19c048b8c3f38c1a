package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.people.Accounts;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every door by which a circle could be seen by somebody who does not sit in it; sanne leads jonas and nora. */
class NobodyElseFindsACircleTests extends CirclesTrial {

    private static final List<Cast> OTHERS = List.of(Cast.TESS, Cast.SANNE, Cast.BEHEER);

    @Autowired
    private Accounts accounts;

    private String path = "";
    private String session = "";

    @BeforeEach
    void meet() throws Exception {
        reportsTo(Cast.JONAS, Cast.SANNE);
        reportsTo(Cast.NORA, Cast.SANNE);
        path = agreed();
        session = planned(path);
    }

    @Test
    void everyRouteIsNotThereForOthers() throws Exception {
        for (var who : OTHERS) {
            for (var page : List.of(
                    path,
                    path + "/agreement",
                    path + "/sessions/new",
                    session,
                    session + "/agreement",
                    session + "/session.ics")) {
                assertThat(status(page, who)).as(who + page).isEqualTo(404);
            }
            for (var deed : List.of(
                    path + "/agreement",
                    path + "/seats",
                    path + "/seats/" + cast.id(Cast.JONAS) + "/readmission",
                    path + "/exit",
                    path + "/end",
                    path + "/sessions/new",
                    session + "/time",
                    session + "/cancellation",
                    session + "/coming",
                    session + "/agreement",
                    session + "/exit")) {
                assertThat(send(deed, who, "coming", "true", "version", "1", "agreed", "true")
                                .getStatus())
                        .as(who + deed)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void anotherCircleIsNoWayIn() throws Exception {
        var own = send(
                "/circles/new",
                Cast.TESS,
                "name",
                "Eigen kring",
                "rhythm",
                "weekly",
                "method",
                "five-step",
                "anyway",
                "true",
                "person",
                cast.id(Cast.SANNE).toString());
        var theirs = location(own).replace("/agreement", "");
        var forged = theirs + session.substring(session.indexOf("/sessions"));
        assertThat(status(forged, Cast.TESS)).isEqualTo(404);
        assertThat(status(forged, Cast.AMINA)).isEqualTo(404);
        assertThat(send(forged + "/cancellation", Cast.TESS).getStatus()).isEqualTo(404);
    }

    @Test
    void noPageOfOthersChanges() throws Exception {
        var id = path.substring(path.lastIndexOf('/') + 1);
        for (var who : OTHERS) {
            for (var page : List.of(
                    "/",
                    "/me",
                    "/circles",
                    "/circles/apart",
                    "/circles/counts",
                    "/spaces",
                    "/people",
                    "/people/" + cast.id(Cast.AMINA),
                    "/search?q=zwaluwen",
                    "/search?q=pelikanen")) {
                assertThat(page(page, who)).as(who + page).doesNotContain(NAME, PURPOSE, PLACE, id);
            }
        }
        for (var page : List.of("/administration", "/administration/mail", "/administration/acts")) {
            assertThat(main(page, Cast.BEHEER)).as(page).doesNotContain(NAME, PURPOSE, PLACE, id, "ntervisie");
        }
    }

    @Test
    void lettersAndEnvelopesAreThoseOfAnyNotice() {
        for (var who : List.of(Cast.JONAS, Cast.NORA)) {
            assertThat(letters.to(cast.id(who)))
                    .isNotEmpty()
                    .allSatisfy(letter -> assertThat(letter).doesNotContain(NAME, PURPOSE, "ntervisie", "Amina"));
        }
        assertThat(jdbc.sql("select distinct kind from shared.mail")
                        .query(String.class)
                        .list())
                .containsExactly("notice");
    }

    @Test
    void nothingStandsInTheClear() {
        assertThat(inTheClear(NAME)).isEmpty();
        assertThat(inTheClear(PURPOSE)).isEmpty();
        assertThat(inTheClear(PLACE)).isEmpty();
    }

    @Test
    void whoseWayInAnAdministratorMadeSeesNothingUntilAFellowLetsThemIn() throws Exception {
        accounts.giveEntry(cast.id(Cast.JONAS), cast.id(Cast.BEHEER));
        for (var page : List.of(path, path + "/agreement", session)) {
            assertThat(status(page, Cast.JONAS)).as(page).isEqualTo(404);
        }
        for (var page : List.of("/circles", "/waiting", "/me")) {
            assertThat(page(page, Cast.JONAS)).as(page).doesNotContain(NAME, path);
        }
        assertThat(page(path, Cast.NORA)).contains("Laat Jonas weer toe");
        assertThat(send(path + "/seats/" + cast.id(Cast.JONAS) + "/readmission", Cast.NORA)
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(path, Cast.JONAS)).contains(NAME);
        assertThat(page(session, Cast.JONAS)).contains(PLACE);
    }
}
