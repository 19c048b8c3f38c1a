package nl.zwerm.threads.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import nl.zwerm.contributions.ContributionCaredFor;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Deed;
import nl.zwerm.contributions.Facts;
import nl.zwerm.contributions.Reports;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.Topics;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was tried, what one found out oneself, and what no longer holds. */
@WebTest
class SayingWhatWorksTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Facts facts;

    @Autowired
    private JdbcClient jdbc;

    private CareScene scene;
    private ContributionId question = ContributionId.of(0L);
    private ContributionId answer = ContributionId.of(0L);

    @BeforeEach
    void talk() {
        scene = new CareScene(web, cast);
        question = scene.question(Cast.AMINA, cast.everyone(), "Wie kent de flierefluit?");
        answer = scene.answer(question, Cast.JONAS, "De kwibuskast natuurlijk.");
    }

    /** The page holds each form once, and its browser puts it where it belongs. */
    @Test
    void aBrowserThatPutsNoFormsIsLedToThem() {
        assertThat(show(Cast.TESS))
                .bodyText()
                .contains(
                        "<noscript><a href=\"/contributions/" + answer + "/tries/new\">",
                        "<noscript><a href=\"/contributions/" + answer + "/comments/new#comment-form-" + answer + "\">",
                        "<template id=\"form-tried\">",
                        "<template id=\"form-comment\">")
                .doesNotContain("id=\"comment-form-" + answer, "id=\"tried-line-" + answer);
        assertThat(scene.get(Cast.TESS, "/contributions/" + answer + "/comments/new"))
                .bodyText()
                .contains("id=\"comment-form-" + answer);
        assertThat(scene.get(Cast.TESS, "/contributions/" + answer + "/tries/new"))
                .bodyText()
                .contains("action=\"/contributions/" + answer + "/tries\"");
    }

    @Test
    void whereNothingCanBeAddedNobodySaysWhatTheyTried() {
        scene.act(Cast.BEHEER, question, "lock", "Alles is gezegd.");

        assertThat(show(Cast.TESS)).bodyText().doesNotContain("/tries/new");
        assertThat(tried(Cast.TESS, "yes", "De kwibuskast stond open."))
                .hasStatus(422)
                .bodyText()
                .contains("Deze draad is gesloten", "De kwibuskast stond open.");
        assertThat(show(Cast.NORA)).bodyText().doesNotContain("stond open");
    }

    @Test
    void whoeverChoosesNeitherIsAskedAgain() {
        for (var neither : List.of("", "soms")) {
            assertThat(tried(Cast.TESS, neither, "Op de spoedpost."))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Kies: het werkte, of het werkte niet.", "value=\"Op de spoedpost.\"", "id=\"worked\"");
        }
        assertThat(show(Cast.TESS)).bodyText().doesNotContain("Op de spoedpost.");
    }

    @Test
    void whoeverTriedItSaysWhetherItWorked() {
        assertThat(tried(Cast.TESS, "yes", "Op de spoedpost.")).hasStatus(303);
        tried(Cast.NORA, "yes", "");
        tried(Cast.AMINA, "no", "");
        assertThat(show(Cast.JONAS))
                .bodyText()
                .contains("Werkte voor 2, niet voor 1", "Tess, het werkte:", "Op de spoedpost.")
                .doesNotContain("Ik probeerde dit");
        assertThat(show(Cast.TESS)).bodyText().contains("Bij jou werkte het", "2 collega");
        assertThat(helped()).as("what worked helped").isEqualTo(2);
        tried(Cast.TESS, "no", "Toch niet.");
        assertThat(show(Cast.TESS)).bodyText().contains("Werkte voor 1, niet voor 2", "Toch niet.");
        assertThat(helped()).isEqualTo(1);
        assertThat(scene.post(Cast.TESS, "/contributions/" + answer + "/tries/withdrawn"))
                .hasStatus(303);
        assertThat(show(Cast.TESS))
                .bodyText()
                .contains("Werkte voor 1, niet voor 1")
                .doesNotContain("Toch niet.");
    }

    @Test
    void aLineThatDoesNotFitIsMendedNotCut() {
        var tooMuch = "Op de spoedpost. ".repeat(20);
        assertThat(tried(Cast.TESS, "yes", tooMuch))
                .hasStatus(422)
                .bodyText()
                .contains(tooMuch.strip(), "id=\"line-error\"");
        assertThat(tried(Cast.TESS, "yes", "a" + "\u0301".repeat(60))).hasStatus(422);
        assertThat(show(Cast.TESS)).bodyText().doesNotContain("Bij jou werkte het");
        assertThat(tried(Cast.TESS, "yes", "x".repeat(200))).hasStatus(303);
        assertThat(show(Cast.TESS)).bodyText().contains("x".repeat(200));
    }

    @Test
    void thanksOfTheirOwnStayWhenTheTryIsTakenBack() {
        scene.post(Cast.TESS, "/contributions/" + answer + "/thanks");
        tried(Cast.TESS, "yes", "");
        scene.post(Cast.TESS, "/contributions/" + answer + "/tries/withdrawn");
        assertThat(helped()).isEqualTo(1);
    }

    @Test
    void nobodyTriesTheirOwnOrWhatTheyCannotRead() {
        assertThat(tried(Cast.JONAS, "yes", "")).hasStatus(403);
        var inside = scene.answer(
                scene.question(Cast.AMINA, cast.confidential(), "Wie kent de vlinderdas?"), Cast.JONAS, "Ik.");
        var path = "/contributions/" + inside + "/tries";
        assertThat(scene.post(Cast.TESS, path, "worked", "yes")).hasStatus(404);
        scene.post(Cast.AMINA, path, "worked", "yes", "line", "Een fluistering.");
        assertThat(jdbc.sql("select line from contributions.tried")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(line -> line.contains("fluistering"));
        assertThat(scene.get(Cast.JONAS, "/contributions/" + inside)).hasStatus(303);
    }

    @Test
    void beneathWhatItsAskerTookAwayNothingCanBeDone() {
        scene.post(Cast.TESS, "/contributions/" + answer + "/thanks");
        var outcome = "name=\"outcome\" value=\"helped\"";
        var acts = new String[] {
            "action=\"/contributions/" + answer + "/thanks\"",
            "/contributions/" + answer + "/tries/new",
            "/contributions/" + answer + "/comments/new"
        };
        assertThat(show(Cast.AMINA)).bodyText().contains(acts).contains(outcome);
        scene.post(Cast.AMINA, "/contributions/" + question + "/removed");
        assertThat(show(Cast.AMINA))
                .hasStatusOk()
                .bodyText()
                .contains("kwibuskast", "Hielp 1 collega")
                .doesNotContain(acts)
                .doesNotContain(outcome);
    }

    @Test
    void whoeverSolvedItThemselvesSaysHow() {
        assertThat(show(Cast.AMINA)).bodyText().contains("Hoe heb je het opgelost?");
        assertThat(scene.post(Cast.AMINA, "/questions/" + question + "/outcome", "outcome", "solved", "how", " "))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"how-error\"", "Afsluiten zonder te zeggen hoe");
        assertThat(show(Cast.TESS)).bodyText().doesNotContain("Zelf opgelost");
        assertThat(scene.post(
                        Cast.AMINA,
                        "/questions/" + question + "/outcome",
                        "outcome",
                        "solved",
                        "how",
                        "x".repeat(20_001)))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"how-error\"");
        assertThat(scene.post(
                        Cast.JONAS, "/questions/" + question + "/outcome", "outcome", "solved", "how", "Ik weet het."))
                .hasStatus(403);
        var solved = scene.post(
                Cast.AMINA,
                "/questions/" + question + "/outcome",
                "outcome",
                "solved",
                "how",
                "De kast stond achter de deur.");
        assertThat(solved).hasStatus(303);
        assertThat(said(solved)).isEqualTo("questions.closed.with-how");
        assertThat(show(Cast.TESS))
                .bodyText()
                .contains("De kast stond achter de deur.", "Zo loste de vrager het zelf op", "data-accepted=\"true\"");
        var own = facts.answers(java.util.List.of(question.value())).stream()
                .filter(record -> record.author() == cast.id(Cast.AMINA).value())
                .toList();
        assertThat(own).as("no credit for one's own").isEmpty();
        assertThat(scene.post(Cast.AMINA, "/questions/" + question + "/reopened"))
                .hasStatus(303);
        assertThat(show(Cast.TESS)).bodyText().doesNotContain("Zo loste de vrager het zelf op");
    }

    @Test
    void whoeverWouldRatherNotSayHowClosesItAllTheSame() {
        var outcome = "/questions/" + question + "/outcome";
        assertThat(scene.post(Cast.JONAS, outcome, "outcome", "solved-without")).hasStatus(403);
        var own = scene.answer(question, Cast.AMINA, "De kast stond achter de deur.");
        assertThat(said(scene.post(Cast.AMINA, outcome, "outcome", "solved-without", "answer", own.toString())))
                .isEqualTo("questions.closed.solved");
        assertThat(show(Cast.TESS))
                .bodyText()
                .contains("Zelf opgelost")
                .doesNotContain("Zo loste de vrager het zelf op");
    }

    @Test
    void whatNoLongerHoldsSaysSoAndWhatHoldsNow() {
        var newer = scene.answer(question, Cast.NORA, "Tegenwoordig de linnenkast.");
        var address = "http://localhost/questions/" + question + "#answer-" + newer;
        assertThat(outdate(Cast.TESS, "Ik weet niets.", "")).hasStatus(403);
        assertThat(outdate(Cast.BEHEER, "", "")).hasStatus(422);
        assertThat(outdate(Cast.BEHEER, "De kast is weg.", "https://elders.example/"))
                .hasStatus(422)
                .bodyText()
                .contains("De kast is weg.", "leidt niet naar iets");
        assertThat(outdate(Cast.BEHEER, "De kast is weg.", "/questions/" + question + "#answer-" + answer))
                .hasStatus(422)
                .bodyText()
                .contains("De kast is weg.", "Een antwoord kan zichzelf niet vervangen");
        assertThat(outdate(Cast.BEHEER, "De kast is zoek.", "")).hasStatus(303);
        assertThat(outdate(Cast.BEHEER, "De kast is weg.", address)).hasStatus(303);
        assertThat(show(Cast.TESS)).bodyText().doesNotContain("De kast is zoek.");
        assertThat(show(Cast.TESS))
                .bodyText()
                .contains("Verouderd, zegt Beheer:", "De kast is weg.", "#answer-" + newer)
                .doesNotContain("Het klopt weer");
        assertThat(scene.get(Cast.TESS, "/spaces/" + cast.everyone() + "/acts"))
                .bodyText()
                .contains("zei dat een antwoord verouderd is");
        var back = "/questions/" + question + "#answer-" + answer;
        assertThat(scene.post(
                        Cast.BEHEER,
                        "/contributions/" + newer + "/outdated",
                        "reason",
                        "Toch de kast.",
                        "successor",
                        back))
                .hasStatus(422)
                .bodyText()
                .contains("Toch de kast.", "Dat is zelf verouderd");
        assertThat(scene.post(Cast.JONAS, "/contributions/" + answer + "/outdated/withdrawn"))
                .hasStatus(303);
        assertThat(show(Cast.TESS)).bodyText().doesNotContain("De kast is weg.");
    }

    @Test
    void anAuthorMayAndNoHistoryTellsOfIt(
            @Autowired Unshown contributions, @Autowired Reports reports, @Autowired Notifications notifications) {
        assertThat(outdate(Cast.JONAS, "Mijn kast is van de hand.", "")).hasStatus(303);
        assertThat(scene.get(Cast.TESS, "/spaces/" + cast.everyone() + "/acts"))
                .bodyText()
                .doesNotContain("Mijn kast is van de hand.");
        var telling = new TellingOfCare(contributions, reports, notifications);
        telling.tellAuthor(new ContributionCaredFor(answer, Deed.OUTDATE, true, false));
        assertThat(notifications.list(cast.viewer(Cast.JONAS), 50))
                .extracting(Notice::kind)
                .doesNotContain("outdated");
        telling.tellAuthor(new ContributionCaredFor(answer, Deed.OUTDATE, false, false));
        assertThat(notifications.list(cast.viewer(Cast.JONAS), 50))
                .extracting(Notice::kind)
                .contains("outdated");
    }

    @Test
    void whoeverLooksAfterTheTopicMaySaySo(@Autowired Topics topics) {
        var topic = topics.find("Veiligheid").orElseThrow();
        jdbc.sql("insert into contributions.contribution_topic (contribution_id, topic_id) values (:question, :topic)")
                .param("question", question.value())
                .param("topic", topic.value())
                .update();
        assertThat(outdate(Cast.TESS, "De kast is weg.", "")).hasStatus(403);
        assertThat(scene.get(Cast.TESS, "/contributions/" + answer + "/outdated/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Zet het in een reactie");
        jdbc.sql("""
                        insert into expertise.answer_evidence
                            (answer_id, question_id, space_id, sealed, person_id, answered_at, helpful, topics)
                        values (1, 2, :space, false, :person, now(), 1, array[:topic])
                        """)
                .param("space", cast.everyone().value())
                .param("person", cast.id(Cast.TESS).value())
                .param("topic", topic.value())
                .update();
        assertThat(outdate(Cast.TESS, "De kast is weg.", "")).hasStatus(303);
    }

    /** The word in the cookie that says on the next page what came of it. */
    private static String said(MvcTestResult result) {
        var cookie = Objects.requireNonNull(result.getResponse().getCookie("zwerm-said"));
        return new String(Base64.getUrlDecoder().decode(cookie.getValue()), UTF_8).strip();
    }

    private int helped() {
        return facts.answers(java.util.List.of(answer.value())).getFirst().helped();
    }

    private MvcTestResult outdate(Cast who, String reason, String successor) {
        return scene.post(who, "/contributions/" + answer + "/outdated", "reason", reason, "successor", successor);
    }

    private MvcTestResult tried(Cast who, String worked, String line) {
        return scene.post(who, "/contributions/" + answer + "/tries", "worked", worked, "line", line);
    }

    private MvcTestResult show(Cast who) {
        return scene.get(who, "/questions/" + question);
    }
}
