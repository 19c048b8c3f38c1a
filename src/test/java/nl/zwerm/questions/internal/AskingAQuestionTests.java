package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.stream.IntStream;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Topics;
import nl.zwerm.questions.QuestionAsked;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@RecordApplicationEvents
class AskingAQuestionTests {

    private static final String TITLE = "Hoe dragen jullie over als het druk is?";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Topics topics;

    @Test
    void oneFieldIsEnough(ApplicationEvents events) {
        var asked = ask(Cast.AMINA, "title", TITLE);
        assertThat(asked).hasStatus(303);
        assertThat(web.get().uri(place(asked)).with(cast.as(Cast.TESS)))
                .hasStatusOk()
                .bodyText()
                .contains(TITLE, "data-hook=\"question\"", "data-hook=\"answer-form\"");
        assertThat(events.stream(QuestionAsked.class)).hasSize(1);
    }

    @Test
    void theAskerHearsHonestlyHowManyWereAskedAndWhatHappensWhen() {
        var place = place(ask(Cast.AMINA, "title", TITLE));
        assertThat(web.get().uri(place).with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains("Wie kijkt ernaar?", "we vragen hoogstens drie andere collega’s", "wie de ruimte beheert")
                .doesNotContain("wie de onderwerpen van je vraag volgt");
        assertThat(web.get().uri(place).with(cast.as(Cast.TESS))).bodyText().doesNotContain("Wie kijkt ernaar?");
    }

    @Test
    void whatWasTypedStaysWhenSomethingMustBeMended() {
        assertThat(ask(Cast.AMINA, "title", "\u200b\u2060 ", "body", "een lang <verhaal>", "tried", "van alles"))
                .hasStatus(422)
                .bodyText()
                .contains("Vul hier iets in.", "een lang &lt;verhaal", "van alles", "href=\"#title\"");
    }

    @Test
    void aTitleOfAMegabyteIsTooLongAndComesBackWhole() {
        var megabyte = "x".repeat(1_000_000);
        assertThat(ask(Cast.AMINA, "title", megabyte)).hasStatus(422).bodyText().contains("Dit is te lang", megabyte);
    }

    @Test
    void aThousandTopicsAreTooMany() {
        var thousand = String.join(
                ", ", IntStream.range(0, 1_000).mapToObj(i -> "onderwerp" + i).toList());
        assertThat(ask(Cast.AMINA, "title", TITLE, "topics", thousand))
                .hasStatus(422)
                .bodyText()
                .contains("Kies hoogstens 5 onderwerpen; het zijn er nu 1.000.", "onderwerp999");
        assertThat(topics.find("onderwerp1")).isEmpty();
    }

    @Test
    void newTopicsBecomeTopicsOfAll() {
        var place = place(ask(Cast.AMINA, "title", TITLE, "topics", "Nachtdienst, nachtdienst ,Wondzorg"));
        assertThat(web.get().uri(place).with(cast.as(Cast.TESS))).bodyText().contains("Nachtdienst", "Wondzorg");
        assertThat(topics.find("NACHTDIENST")).isPresent();
    }

    @Test
    void itsTopicsLeadToAllThatIsAboutThem() {
        var place = place(ask(Cast.AMINA, "title", TITLE, "topics", "Veiligheid"));
        assertThat(web.get().uri(place).with(cast.as(Cast.TESS)))
                .bodyText()
                .contains("href=\"/search?topic=Veiligheid\"");
        assertThat(web.get().uri("/search?topic=Veiligheid").with(cast.as(Cast.TESS)))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"" + topics.find("Veiligheid").orElseThrow() + "\" selected");
    }

    @Test
    void whatWasTakenBackIsFoundAndPutBack() {
        var place = place(ask(Cast.AMINA, "title", "Wie kent de kwibushoed?"));
        var removed = place.replace("/questions/", "/contributions/");
        assertThat(web.post()
                        .uri(removed + "/removed")
                        .with(cast.as(Cast.AMINA))
                        .with(csrf()))
                .hasStatus(303);
        var restore = "action=\"" + removed + "/restored\"";
        assertThat(web.get().uri("/questions?tab=mine").with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains("Door jou weggehaald", "kwibushoed", restore);
        assertThat(web.get().uri("/questions?tab=mine").with(cast.as(Cast.JONAS)))
                .bodyText()
                .doesNotContain("kwibushoed");
        assertThat(web.post()
                        .uri(removed + "/restored")
                        .with(cast.as(Cast.AMINA))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(web.get().uri("/questions?tab=mine").with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains("kwibushoed")
                .doesNotContain(restore);
        web.post()
                .uri(removed + "/acts/remove")
                .param("reason", "Hoort hier niet.")
                .with(cast.as(Cast.BEHEER))
                .with(csrf())
                .exchange();
        assertThat(web.get().uri("/questions?tab=mine").with(cast.as(Cast.AMINA)))
                .as("what a steward took away only a steward puts back")
                .bodyText()
                .doesNotContain(restore);
    }

    @Test
    void aFormThatArrivesTwiceMakesOneQuestion() {
        var first = ask(Cast.AMINA, "title", TITLE, "once", "0123456789ab");
        var second = ask(Cast.AMINA, "title", TITLE, "once", "0123456789ab");
        assertThat(place(second)).isEqualTo(place(first));
        var other = ask(Cast.JONAS, "title", TITLE, "once", "0123456789ab");
        assertThat(place(other)).isNotEqualTo(place(first));
    }

    @Test
    void aSpaceThatIsNotTheirsIsNotThere() {
        for (var space :
                new String[] {cast.closed().toString(), cast.confidential().toString(), "nonsense"}) {
            assertThat(ask(Cast.TESS, "title", TITLE, "space", space))
                    .hasStatus(422)
                    .bodyText()
                    .contains("In deze ruimte kun je nu niet schrijven", TITLE);
        }
    }

    @Test
    void whatIsAskedInConfidenceIsSealed() {
        var asked = ask(
                Cast.AMINA,
                "title",
                "Geheim nummer een",
                "tried",
                "geheim nummer twee",
                "goal",
                "geheim nummer drie",
                "space",
                cast.confidential().toString());
        assertThat(web.get().uri(place(asked)).with(cast.as(Cast.JONAS)))
                .bodyText()
                .contains("Geheim nummer een", "geheim nummer twee", "geheim nummer drie");
        assertThat(web.get().uri(place(asked)).with(cast.as(Cast.BEHEER))).hasStatus(404);
        assertThat(jdbc.sql(
                                "select concat(q.*, ' ', c.*) from questions.question q join contributions.contribution c on c.id = q.id")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.toLowerCase(java.util.Locale.ROOT).contains("geheim"));
    }

    @Test
    void aNewTopicDoesNotLeakOutOfAConfidentialSpace() {
        assertThat(ask(
                        Cast.AMINA,
                        "title",
                        TITLE,
                        "topics",
                        "Zaak Jansen",
                        "space",
                        cast.confidential().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Kies hier alleen onderwerpen die er al zijn");
        assertThat(topics.find("Zaak Jansen")).isEmpty();
    }

    @Test
    void whoeverAsksAllTheTimeWaitsAndKeepsWhatTheyTyped() {
        for (int i = 0; i < Questions.MOST_IN_AN_HOUR; i++) {
            assertThat(ask(Cast.NORA, "title", TITLE + i)).hasStatus(303);
        }
        assertThat(ask(Cast.NORA, "title", "Nog een vraag"))
                .hasStatus(422)
                .bodyText()
                .contains("Je hebt in korte tijd veel verstuurd", "Nog een vraag");
    }

    @Test
    void strangersAreAskedToSignIn() {
        assertThat(web.get().uri("/questions/new")).hasStatus(302);
        assertThat(web.post().uri("/questions").with(csrf()).param("title", TITLE))
                .hasStatus(302);
    }

    @Test
    void theListShowsWhatWaitsForAnAnswer() {
        ask(Cast.AMINA, "title", TITLE);
        ask(Cast.AMINA, "title", "In besloten kring", "space", cast.closed().toString());
        assertThat(web.get().uri("/questions").with(cast.as(Cast.TESS)))
                .hasStatusOk()
                .bodyText()
                .contains(TITLE)
                .doesNotContain("In besloten kring");
        assertThat(web.get().uri("/questions?tab=mine").with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains(TITLE, "In besloten kring");
        assertThat(web.get().uri("/questions?tab=mine").with(cast.as(Cast.TESS)))
                .bodyText()
                .contains("Je hebt nog niets gevraagd");
        assertThat(web.get().uri("/questions?before=garbage&tab=what").with(cast.as(Cast.TESS)))
                .hasStatusOk();
    }

    @Test
    void whatNobodyAnsweredForAWeekStandsInAListOfItsOwn() {
        var question =
                ContributionId.valueOf(place(ask(Cast.AMINA, "title", TITLE)).replaceFirst(".*/", ""));
        assertThat(web.get().uri("/questions?tab=who-knows").with(cast.as(Cast.TESS)))
                .bodyText()
                .contains("Wie weet dit?")
                .doesNotContain(question.toString());
        jdbc.sql("update questions.question set stage = 4 where id = :id")
                .param("id", question.value())
                .update();
        assertThat(web.get().uri("/questions?tab=who-knows").with(cast.as(Cast.TESS)))
                .bodyText()
                .contains(question.toString());
        assertThat(web.get().uri("/questions/" + question).with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains("Daarom staat je vraag nu in de lijst voor iedereen");
        web.post()
                .uri("/questions/" + question + "/answers")
                .param("body", "Bij de portier.")
                .with(csrf())
                .with(cast.as(Cast.JONAS))
                .exchange();
        assertThat(web.get().uri("/questions?tab=who-knows").with(cast.as(Cast.TESS)))
                .bodyText()
                .doesNotContain(question.toString());
    }

    @Test
    void longListsGoOnWhereTheyStopped() {
        for (int i = 0; i < 35; i++) {
            ask(i % 2 == 0 ? Cast.WILLEM : Cast.SANNE, "title", "Vraag nummer " + i);
        }
        var first = body(
                web.get().uri("/questions?tab=newest").with(cast.as(Cast.TESS)).exchange());
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(next).startsWith("/questions?tab=newest&before=");
        var second = body(web.get()
                .uri(java.net.URI.create(next))
                .with(cast.as(Cast.TESS))
                .exchange());
        for (int i = 0; i < 35; i++) {
            var link = "Vraag nummer " + i + "</a>";
            assertThat(first.contains(link)).as(link).isNotEqualTo(second.contains(link));
        }
    }

    private MvcTestResult ask(Cast who, String... fields) {
        var request = web.post().uri("/questions").with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String place(MvcTestResult asked) {
        return String.valueOf(asked.getResponse().getRedirectedUrl());
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
