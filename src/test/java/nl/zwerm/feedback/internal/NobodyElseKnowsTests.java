package nl.zwerm.feedback.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.people.Accounts;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every door by which feedback between two people could be seen by a third. */
class NobodyElseKnowsTests extends FeedbackTrial {

    private static final String ANSWER = "Kijk elkaar aan bij het doorgeven";
    private static final String DRAFT = "Nog een halve zin over struisvogels";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Purging purging;

    private String request = "";

    @BeforeEach
    void askAndAnswer() throws Exception {
        request = ask(Cast.JONAS, Cast.TESS);
        answer(request, Cast.JONAS, ANSWER);
        send(asked(request, Cast.TESS) + "/draft", Cast.TESS, "text", DRAFT);
    }

    @Test
    void everyRouteIsNotThereForOthers() throws Exception {
        for (var who : List.of(Cast.NORA, Cast.WILLEM, Cast.SANNE, Cast.BEHEER, Cast.TESS)) {
            for (var path : List.of(request, request + "/export", asked(request, Cast.JONAS))) {
                assertThat(status(path, who)).as(who + " " + path).isEqualTo(404);
            }
            for (var deed : List.of("/answer", "/draft", "/declined", "/readmission")) {
                assertThat(send(asked(request, Cast.JONAS) + deed, who, "text", "iets")
                                .getStatus())
                        .as(who + deed)
                        .isEqualTo(404);
            }
            for (var deed : List.of("/intention", "/not-useful", "/purge", "/thanks", "/readmission")) {
                assertThat(send(
                                        request + deed,
                                        who,
                                        "intention",
                                        "iets",
                                        "asked",
                                        lastOf(asked(request, Cast.JONAS)),
                                        "person",
                                        cast.id(Cast.JONAS).toString())
                                .getStatus())
                        .as(who + deed)
                        .isEqualTo(404);
            }
        }
        assertThat(status(asked(request, Cast.JONAS), Cast.AMINA)).isEqualTo(404);
        assertThat(status(request, Cast.JONAS)).isEqualTo(404);
    }

    @Test
    void whoWasAskedSeesNothingOfTheOthers() throws Exception {
        answer(request, Cast.TESS, "En adem rustig");
        // Today may name any colleague who has no group yet; all that waits stands at its own address.
        assertThat(page(asked(request, Cast.TESS), Cast.TESS)
                        + page("/feedback", Cast.TESS)
                        + page("/waiting", Cast.TESS))
                .doesNotContain("Jonas", ANSWER);
        assertThat(page(asked(request, Cast.JONAS), Cast.JONAS) + page("/feedback", Cast.JONAS))
                .doesNotContain("Tess", "En adem rustig");
    }

    @Test
    void noPageOfOthersChanges() throws Exception {
        answer(request, Cast.TESS, "En adem rustig");
        var profile = "/people/" + cast.id(Cast.AMINA);
        for (var who : List.of(Cast.NORA, Cast.BEHEER)) {
            for (var path : List.of(
                    "/",
                    "/feedback",
                    "/me",
                    "/spaces",
                    "/people",
                    profile,
                    "/search?q=zwaluwronde",
                    "/search?q=struisvogels",
                    "/search?q=doorgeven")) {
                assertThat(page(path, who))
                        .as(who + " " + path)
                        .doesNotContain(QUESTION, SITUATION, ANSWER, lastOf(request), "vraagt je om advies");
            }
        }
        for (var path : List.of(
                "/administration",
                "/administration/mail",
                "/administration/acts",
                "/administration/people",
                "/administration/people/" + cast.id(Cast.AMINA))) {
            assertThat(page(path, Cast.BEHEER))
                    .as(path)
                    .doesNotContain(QUESTION, ANSWER, lastOf(request), "advies", "advice");
        }
    }

    @Test
    void letterAndEnvelopeTellOnlyThatSomethingWaits() throws Exception {
        answer(request, Cast.TESS, "En adem rustig");
        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.TESS)) {
            assertThat(letters.to(cast.id(who)))
                    .allSatisfy(letter -> assertThat(letter)
                            .contains("wacht")
                            .doesNotContain(QUESTION, SITUATION, ANSWER, "advies", "feedback", "vraagt"));
        }
        assertThat(jdbc.sql("select distinct kind from shared.mail")
                        .query(String.class)
                        .list())
                .containsExactly("notice");
    }

    @Test
    void nothingStandsInTheClear() throws Exception {
        answer(request, Cast.TESS, "En adem rustig");
        for (var words : List.of(QUESTION, SITUATION, ANSWER, DRAFT, "En adem rustig")) {
            assertThat(inTheClear(words)).isEmpty();
        }
    }

    @Test
    void whoseWayInAnAdministratorMadeSeesNothingUntilTheOtherLetsThemIn() throws Exception {
        accounts.giveEntry(cast.id(Cast.JONAS), cast.id(Cast.BEHEER));
        assertThat(status(asked(request, Cast.JONAS), Cast.JONAS)).isEqualTo(404);
        assertThat(page("/feedback", Cast.JONAS) + page("/waiting", Cast.JONAS)).doesNotContain(QUESTION, "Amina");
        assertThat(page(request, Cast.AMINA)).contains("Laat Jonas weer toe");
        assertThat(send(
                                request + "/readmission",
                                Cast.AMINA,
                                "person",
                                cast.id(Cast.JONAS).toString())
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(asked(request, Cast.JONAS), Cast.JONAS)).contains(QUESTION);
    }

    @Test
    void theAskerTooIsLetInAgainByWhoWasAskedAndReadsWhatIsTheirs() throws Exception {
        answer(request, Cast.TESS, "En adem rustig");
        accounts.giveEntry(cast.id(Cast.AMINA), cast.id(Cast.BEHEER));
        assertThat(status(request, Cast.AMINA)).isEqualTo(404);
        assertThat(page("/feedback", Cast.AMINA) + page("/me", Cast.AMINA)).doesNotContain(QUESTION, "om advies</p>");
        assertThat(page(asked(request, Cast.JONAS), Cast.JONAS)).contains("Laat Amina weer toe");
        assertThat(send(asked(request, Cast.JONAS) + "/readmission", Cast.JONAS).getStatus())
                .isEqualTo(303);
        assertThat(page(request, Cast.AMINA)).contains(QUESTION, ANSWER).doesNotContain("En adem rustig");
        send(asked(request, Cast.TESS) + "/readmission", Cast.TESS);
        assertThat(page(request, Cast.AMINA)).contains("En adem rustig");
    }

    @Test
    void sheTakesAlongWhatSheMayReadAndNothingElse() throws Exception {
        assertThat(text(fetch(request + "/export", Cast.AMINA)))
                .contains("zwaluwronde")
                .doesNotContain(ANSWER, "Jonas");
        answer(request, Cast.TESS, "En adem rustig");
        assertThat(text(fetch(request + "/export", Cast.AMINA))).contains(ANSWER, "Jonas", "En adem rustig");
    }

    @Test
    void whatIsPurgedIsGoneForAll() throws Exception {
        var asked = asked(request, Cast.JONAS);
        assertThat(send(request + "/purge", Cast.AMINA).getStatus()).isEqualTo(303);
        everythingIsGone(asked);
    }

    @Test
    void afterHalfAYearItPurgesItself() throws Exception {
        var asked = asked(request, Cast.JONAS);
        jdbc.sql("update feedback.request set asked_at = now() - interval '179 days'")
                .update();
        purging.everythingDue();
        assertThat(status(request, Cast.AMINA)).isEqualTo(200);
        jdbc.sql("update feedback.request set asked_at = now() - interval '181 days'")
                .update();
        purging.everythingDue();
        everythingIsGone(asked);
    }

    private void everythingIsGone(String asked) throws Exception {
        assertThat(status(request, Cast.AMINA)).isEqualTo(404);
        assertThat(status(asked, Cast.JONAS)).isEqualTo(404);
        assertThat(page("/", Cast.JONAS) + page("/me", Cast.AMINA)).doesNotContain("om advies");
        assertThat(jdbc.sql("""
                        select (select count(*) from feedback.request) + (select count(*) from feedback.asked)
                            + (select count(*) from notifications.notice where path like '/feedback%')
                            + (select count(*) from spaces.space_key k
                               join spaces.space s on s.id = k.space_id
                               where s.held_for = 'feedback')
                        """).query(Integer.class).single()).isZero();
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
