package nl.zwerm.insights.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Locale;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class TellingAnInsightTests {

    private static final String TITLE = "Een lijst van twee kantjes wordt niet ingevuld";
    private static final String TELL = "Vraag liever vier dingen op een kaartje";

    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"));

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSentenceWhatOneWouldTellAndHowItWentAreEnough() {
        var insight = place(tell("title", TITLE, "body", TELL, "tone", "failure"));
        assertThat(look(Cast.TESS, insight))
                .contains(TITLE, TELL, "Het werkte niet")
                .doesNotContain("Wat we verwachtten");
        assertThat(look(Cast.TESS, "/insights")).contains(TITLE, "Het werkte niet");
    }

    @Test
    void allThreeAreNeededAndWhatWasTypedStays() {
        assertThat(tell(
                        "tried",
                        "Een <lijst>",
                        "valid-until",
                        today.minusDays(1).toString(),
                        "tone",
                        "geweldig"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#title\"",
                        "href=\"#tone\"",
                        "href=\"#body\"",
                        "href=\"#valid-until\"",
                        "Kies hoe het ging.",
                        "Een &lt;lijst&gt;",
                        "Noem geen namen van anderen en geen incidenten met patiënten.");
    }

    @Test
    void whatIsNoLongerValidSaysSoAndMayStillBeChanged() {
        var insight = place(tell("title", TITLE, "body", TELL, "tone", "mixed", "valid-until", today.toString()));
        assertThat(look(Cast.TESS, insight)).contains("Geldig tot");
        jdbc.sql("update insights.insight set valid_until = :day")
                .param("day", today.minusDays(1))
                .update();
        assertThat(look(Cast.TESS, insight)).contains("Ga na of het nog klopt.");
        assertThat(send(
                        Cast.AMINA,
                        insight,
                        "title",
                        TITLE,
                        "body",
                        "Nog steeds",
                        "tone",
                        "mixed",
                        "version",
                        "0",
                        "valid-until",
                        today.minusDays(1).toString()))
                .hasStatus(303);
    }

    @Test
    void thatItHelpedFlowsBackWithASentenceIfOneLikes() {
        var insight = place(tell("title", TITLE, "body", TELL, "tone", "failure"));
        assertThat(look(Cast.TESS, insight)).contains("Dit hielp mij iets te vermijden of te doen");
        assertThat(send(Cast.TESS, insight + "/helped", "body", "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(501), "href=\"#how-it-helped\"");
        assertThat(send(Cast.TESS, insight + "/helped", "body", "Wij schrapten onze lijst", "once", "a-0"))
                .hasStatus(303);
        assertThat(send(Cast.TESS, insight + "/helped", "body", "Wij schrapten onze lijst", "once", "a-0"))
                .hasStatus(303);
        assertThat(send(Cast.NORA, insight + "/helped")).hasStatus(303);
        assertThat(look(Cast.AMINA, insight))
                .contains("Dit hielp 2 collega’s")
                .containsOnlyOnce("Wij schrapten onze lijst");
        assertThat(send(Cast.AMINA, insight + "/helped")).hasStatus(403);
    }

    @Test
    void whatIsToldInConfidenceIsSealed() {
        var insight = place(tell(
                "title",
                "Geheim",
                "body",
                "geheim",
                "tone",
                "failure",
                "tried",
                "geheim",
                "expected",
                "geheim",
                "came",
                "geheim",
                "space",
                cast.confidential().toString()));
        assertThat(look(Cast.JONAS, insight)).contains("Geheim");
        assertThat(web.get().uri(insight).with(cast.as(Cast.BEHEER))).hasStatus(404);
        assertThat(jdbc.sql("select concat(i.*) from insights.insight i")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("geheim"));
    }

    @Test
    void whatIsBeingWrittenIsKeptWithAllItsFields() {
        assertThat(send(
                        Cast.AMINA,
                        "/drafts",
                        "kind",
                        "insight",
                        "title",
                        TITLE,
                        "tone",
                        "failure",
                        "came",
                        "niets",
                        "valid-until",
                        "2030-01-01"))
                .hasStatusOk();
        assertThat(look(Cast.AMINA, "/insights/new"))
                .contains(TITLE, "niets", "2030-01-01", "value=\"failure\" checked");
    }

    private MvcTestResult tell(String... fields) {
        return send(Cast.AMINA, "/insights", fields);
    }

    private MvcTestResult send(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String look(Cast who, String path) {
        try {
            return web.get()
                    .uri(path)
                    .with(cast.as(who))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String place(MvcTestResult made) {
        return String.valueOf(made.getResponse().getRedirectedUrl());
    }
}
