package nl.zwerm.steps.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class TakingAStepTests {

    private static final String STEP = "Ik draag drie keer over aan bed";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Steps steps;

    @Autowired
    private ComingBack comingBack;

    @Autowired
    private Notifications notifications;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate today;

    @BeforeEach
    void know() {
        today = steps.today(cast.viewer(Cast.AMINA));
    }

    @Test
    void aStepAloneIsSeenByNobodyElse() {
        var step = take(Cast.AMINA, "title", STEP, "day", today.plusDays(7).toString());

        assertThat(show(Cast.AMINA, step)).bodyText().contains(STEP, "alleen jij ziet dit");
        assertThat(show(Cast.TESS, step)).hasStatus(404);
        assertThat(show(Cast.BEHEER, step)).hasStatus(404);
        assertThat(web.get().uri("/steps").with(cast.as(Cast.AMINA))).bodyText().contains(STEP);
        assertThat(web.get().uri("/steps").with(cast.as(Cast.TESS))).bodyText().doesNotContain(STEP);
        assertThat(jdbc.sql("select title from contributions.contribution where id = :id")
                        .param("id", PublicId.require(step))
                        .query(String.class)
                        .single())
                .doesNotContain("overdrag", "bed");
    }

    @Test
    void itComesBackOnItsDayAndThenLetsOneBe() {
        var step = take(Cast.AMINA, "title", STEP, "day", today.toString());

        assertThat(comingBack.of(cast.viewer(Cast.AMINA), 3)).singleElement().satisfies(toDo -> {
            assertThat(toDo.path()).isEqualTo("/steps/" + step);
            assertThat(toDo.title()).isEqualTo(STEP);
        });
        comingBack.tellAllDue();
        comingBack.tellAllDue();
        assertThat(notifications.list(cast.viewer(Cast.AMINA), 10)).hasSize(1);
        assertThat(post(Cast.AMINA, "/steps/" + step + "/done")).hasStatus(303);
        assertThat(comingBack.of(cast.viewer(Cast.AMINA), 3)).isEmpty();
        assertThat(notifications.list(cast.viewer(Cast.AMINA), 10)).isEmpty();
        assertThat(show(Cast.AMINA, step)).bodyText().contains("gedaan");
        assertThat(post(Cast.AMINA, "/steps/" + step + "/dropped")).hasStatus(303);
        assertThat(show(Cast.AMINA, step)).bodyText().contains("gedaan");
    }

    @Test
    void notYetBringsItBackOnAnotherDay() {
        var step = take(Cast.AMINA, "title", STEP, "day", today.toString());
        assertThat(post(
                        Cast.AMINA,
                        "/steps/" + step + "/not-yet",
                        "day",
                        today.minusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("al voorbij");
        assertThat(post(
                        Cast.AMINA,
                        "/steps/" + step + "/not-yet",
                        "day",
                        today.plusDays(3).toString()))
                .hasStatus(303);
        assertThat(comingBack.of(cast.viewer(Cast.AMINA), 3)).isEmpty();
    }

    @Test
    void whatOneLearnedIsKeptSealed() {
        var step = take(Cast.AMINA, "title", STEP, "day", today.toString());
        assertThat(post(Cast.AMINA, "/steps/" + step + "/learned", "learned", " "))
                .hasStatus(422);
        assertThat(post(Cast.AMINA, "/steps/" + step + "/learned", "learned", "Patiënten vullen ons aan."))
                .hasStatus(303);
        assertThat(show(Cast.AMINA, step)).bodyText().contains("Patiënten vullen ons aan.", "iets van geleerd");
        assertThat(jdbc.sql("select learned from steps.step where id = :id")
                        .param("id", PublicId.require(step))
                        .query(String.class)
                        .single())
                .isNotEmpty()
                .doesNotContain("vullen");
    }

    @Test
    void badInputIsSaidAndNothingIsLost() {
        assertThat(post(Cast.AMINA, "/steps", "title", "", "day", "morgen"))
                .hasStatus(422)
                .bodyText()
                .contains("geen datum", "title-error", "value=\"morgen\"");
        assertThat(post(
                        Cast.AMINA,
                        "/steps",
                        "title",
                        STEP,
                        "day",
                        today.plusYears(3).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("te ver weg", STEP);
        assertThat(post(Cast.AMINA, "/steps", "title", STEP, "day", today.toString(), "with", "team"))
                .hasStatus(422)
                .bodyText()
                .contains("in geen team", STEP);
    }

    @Test
    void aFormThatArrivesTwiceMakesOneStep() {
        var day = today.plusDays(1).toString();
        var first = take(Cast.AMINA, "title", STEP, "day", day, "once", "k-1");
        assertThat(take(Cast.AMINA, "title", STEP, "day", day, "once", "k-1")).isEqualTo(first);
    }

    @Test
    void whatWasTakenBackCanBeTakenAgain() {
        var day = today.plusDays(1).toString();
        var step = take(Cast.AMINA, "title", STEP, "day", day);
        assertThat(post(Cast.AMINA, "/contributions/" + step + "/withdrawn"))
                .redirectedUrl()
                .isEqualTo("/steps/new?draft=" + step);
        assertThat(take(Cast.AMINA, "title", STEP, "day", day, "draft", step)).isEqualTo(step);
    }

    private String take(Cast who, String... fields) {
        var to = post(who, "/steps", fields).getResponse().getRedirectedUrl();
        assertThat(to).startsWith("/steps/");
        return ContributionId.of(PublicId.require(to.substring("/steps/".length())))
                .toString();
    }

    private MvcTestResult show(Cast who, String step) {
        return web.get().uri("/steps/" + step).with(cast.as(who)).exchange();
    }

    private MvcTestResult post(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
