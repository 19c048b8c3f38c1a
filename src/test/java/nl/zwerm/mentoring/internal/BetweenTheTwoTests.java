package nl.zwerm.mentoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.people.Accounts;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every door by which a mentorship could be seen by a third. */
class BetweenTheTwoTests extends MentoringTrial {

    private static final String PLACE = "De bank achter de struisvogels";

    @Autowired
    private Accounts accounts;

    private String path = "";

    @BeforeEach
    void learnTogether() throws Exception {
        hereForYears(Cast.values());
        path = running(Cast.AMINA, Cast.JONAS);
        send(
                path + "/meeting",
                Cast.AMINA,
                "day",
                day(3),
                "time",
                "15:30",
                "minutes",
                "45",
                "place",
                PLACE,
                "version",
                "" + version(path));
    }

    @Test
    void everyRouteIsNotThereForOthers() throws Exception {
        for (var who : List.of(Cast.TESS, Cast.WILLEM, Cast.SANNE, Cast.BEHEER)) {
            assertThat(status(path, who)).isEqualTo(404);
            assertThat(status(path + "/meeting.ics", who)).isEqualTo(404);
            for (var deed : List.of(
                    "/acceptance",
                    "/refusal",
                    "/withdrawal",
                    "/goal",
                    "/meeting",
                    "/meeting/cancellation",
                    "/check",
                    "/closing",
                    "/exit",
                    "/readmission")) {
                assertThat(send(path + deed, who, "fits", "true", "goal", "iets", "thanks", "iets")
                                .getStatus())
                        .as(who + deed)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void noPageOfOthersChanges() throws Exception {
        var id = path.substring(path.lastIndexOf('/') + 1);
        for (var who : List.of(Cast.TESS, Cast.BEHEER)) {
            for (var page : List.of(
                    "/",
                    "/me",
                    "/mentoring",
                    "/spaces",
                    "/people",
                    "/people/" + cast.id(Cast.AMINA),
                    "/people/" + cast.id(Cast.JONAS),
                    "/search?q=zwaluwdrukte",
                    "/search?q=struisvogels")) {
                assertThat(page(page, who)).as(who + page).doesNotContain(GOAL, PLACE, id);
            }
        }
        for (var page : List.of("/administration", "/administration/mail", "/administration/acts")) {
            assertThat(main(page, Cast.BEHEER)).as(page).doesNotContain(GOAL, PLACE, id, "entor");
        }
        assertThat(page("/mentoring", Cast.BEHEER)).doesNotContain("Amina", "Jonas");
    }

    @Test
    void lettersAndEnvelopesAreThoseOfAnyNotice() {
        for (var who : List.of(Cast.AMINA, Cast.JONAS)) {
            assertThat(letters.to(cast.id(who)))
                    .isNotEmpty()
                    .allSatisfy(letter ->
                            assertThat(letter).doesNotContain(GOAL, "entor", who == Cast.AMINA ? "Jonas" : "Amina"));
        }
        assertThat(jdbc.sql("select distinct kind from shared.mail")
                        .query(String.class)
                        .list())
                .containsExactly("notice");
    }

    @Test
    void nothingStandsInTheClear() {
        assertThat(inTheClear(GOAL)).isEmpty();
        assertThat(inTheClear(PLACE)).isEmpty();
    }

    @Test
    void whoeverIsLetInByAnAdministratorDoesNotLearnThatThereIsAMentor() throws Exception {
        offers(Cast.TESS, 2, "Planning");
        var again = send(askPath(Cast.TESS), Cast.AMINA, "goal", GOAL);
        assertThat(again.getContentAsString()).contains("Eén tegelijk");
        accounts.giveEntry(cast.id(Cast.AMINA), cast.id(Cast.BEHEER));
        var letIn = send(askPath(Cast.TESS), Cast.AMINA, "goal", GOAL);
        assertThat(letIn.getStatus()).isEqualTo(422);
        assertThat(letIn.getContentAsString())
                .contains("Deze collega heeft nu geen plaats")
                .doesNotContain("Eén tegelijk");
    }

    @Test
    void whoseWayInAnAdministratorMadeSeesNothingUntilTheOtherLetsThemIn() throws Exception {
        accounts.giveEntry(cast.id(Cast.AMINA), cast.id(Cast.BEHEER));
        for (var page : List.of(path, path + "/meeting.ics")) {
            assertThat(status(page, Cast.AMINA)).isEqualTo(404);
        }
        for (var page : List.of("/waiting", "/me", "/mentoring")) {
            assertThat(page(page, Cast.AMINA)).as(page).doesNotContain("Jonas", path);
        }
        assertThat(page(path, Cast.JONAS)).contains("Laat Amina weer toe");
        assertThat(send(path + "/readmission", Cast.JONAS).getStatus()).isEqualTo(303);
        assertThat(page(path, Cast.AMINA)).contains(GOAL, PLACE);
    }
}
