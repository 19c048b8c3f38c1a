package nl.zwerm.threads.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.contributions.ContributionCaredFor;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Deed;
import nl.zwerm.contributions.PublishedTexts;
import nl.zwerm.contributions.Reports;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sanne looks after the space of everybody, the closed and the confidential one. */
@WebTest
class MovingTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    private CareScene scene;

    @BeforeEach
    void lookAfterAll(@Autowired Spaces spaces) {
        scene = new CareScene(web, cast);
        spaces.appoint(cast.everyone(), cast.id(Cast.SANNE));
    }

    @Test
    void allOfItGoesUnderTheSealOfTheOtherSpace(@Autowired PublishedTexts published) {
        var question = made(cast.everyone());
        var answer = scene.answer(question, Cast.JONAS, "Eerst zo gezegd, kwibus.");
        scene.post(
                Cast.JONAS,
                "/questions/" + question + "/answers/" + answer,
                "body",
                "Nu anders, flier.",
                "version",
                "0");
        scene.comment(answer, Cast.AMINA, "Een reactie, vlinder.");
        scene.post(Cast.AMINA, "/contributions/" + answer + "/tries", "worked", "yes", "line", "Op zaal, kraan.");
        scene.act(Cast.SANNE, question, "slow", "Rustig, wafel.");
        assertThat(move(Cast.SANNE, question, cast.confidential())).hasStatus(303);
        assertThat(scene.get(Cast.TESS, "/questions/" + question)).hasStatus(404);
        assertThat(scene.get(Cast.JONAS, "/questions/" + question))
                .as("the address stays")
                .bodyText()
                .contains("flierefluit", "linnenkast", "spoedpost", "Nu anders, flier.", "vlinder", "kraan", "wafel");
        assertThat(scene.get(Cast.JONAS, "/contributions/" + answer + "/history"))
                .bodyText()
                .contains("kwibus");
        assertThat(published.of(List.of(question, answer))).isEmpty();
        assertThat(everythingStored(question))
                .noneMatch(text ->
                        text.matches("(?s).*(flierefluit|linnenkast|spoedpost|kwibus|flier|vlinder|kraan|wafel).*"));
        assertThat(scene.get(Cast.SANNE, "/spaces/" + cast.confidential() + "/acts"))
                .bodyText()
                .contains("verplaatste een vraag", "flierefluit");
        assertThat(scene.get(Cast.TESS, "/spaces/" + cast.everyone() + "/acts"))
                .bodyText()
                .contains("Sanne verplaatste een vraag")
                .doesNotContain("flierefluit");
        scene.answer(question, Cast.SANNE, "En het gaat hier verder.");
    }

    @Test
    void nobodysWordsReachOtherReadersWithoutThem() {
        var question = made(cast.confidential());
        scene.answer(question, Cast.JONAS, "Een fluistering.");
        assertThat(move(Cast.SANNE, question, cast.everyone()))
                .hasStatus(422)
                .bodyText()
                .contains("er staan woorden van anderen in");
        assertThat(scene.get(Cast.TESS, "/questions/" + question)).hasStatus(404);
        var own = scene.question(Cast.SANNE, cast.confidential(), "Van mijzelf, flierefluit?");
        assertThat(move(Cast.SANNE, own, cast.everyone()))
                .as("all of it their own")
                .hasStatus(303);
        assertThat(scene.get(Cast.TESS, "/questions/" + own)).bodyText().contains("flierefluit");
    }

    @Test
    void nobodyLosesTheirOwnQuestion() {
        var question = scene.question(Cast.TESS, cast.everyone(), "Van wie is de flierefluit?");
        assertThat(move(Cast.SANNE, question, cast.confidential()))
                .hasStatus(422)
                .bodyText()
                .contains("Wie dit schreef, is geen lid van die ruimte");
        assertThat(scene.get(Cast.TESS, "/questions/" + question)).bodyText().contains("flierefluit");
        jdbc.sql("update people.person set state = 'deactivated' where id = :tess")
                .param("tess", cast.id(Cast.TESS).value())
                .update();
        assertThat(move(Cast.SANNE, question, cast.confidential()))
                .as("whose account is closed loses nothing")
                .hasStatus(303);
    }

    @Test
    void onlyWhoLooksAfterBothMovesIt() {
        var question = made(cast.everyone());
        assertThat(move(Cast.BEHEER, question, cast.closed()))
                .as("a steward of the one")
                .hasStatus(422);
        assertThat(move(Cast.AMINA, question, cast.closed())).hasStatus(403);
        assertThat(move(Cast.SANNE, question, cast.everyone())).hasStatus(422);
        assertThat(scene.get(Cast.SANNE, "/contributions/" + question + "/move/new"))
                .bodyText()
                .contains("Medicatiecommissie");
    }

    @Test
    void whoeverAskedOrFollowsItIsToldWhereTheyMayReadIt(
            @Autowired Unshown contributions, @Autowired Reports reports, @Autowired Notifications notifications) {
        var question = made(cast.everyone());
        scene.post(Cast.TESS, "/contributions/" + question + "/followers");
        scene.post(Cast.JONAS, "/contributions/" + question + "/followers");
        move(Cast.SANNE, question, cast.confidential());
        new TellingOfCare(contributions, reports, notifications)
                .tellAuthor(new ContributionCaredFor(question, Deed.MOVE, false, false));
        for (var who : List.of(Cast.AMINA, Cast.JONAS)) {
            assertThat(kinds(notifications, who)).contains("moved");
        }
        assertThat(kinds(notifications, Cast.TESS)).doesNotContain("moved");
    }

    @Test
    void whoeverAnsweredWhatGoesWhereTheyMayNotReadKeepsTheirOwnWords(
            @Autowired Unshown contributions, @Autowired Reports reports, @Autowired Notifications notifications) {
        for (var space : List.of(cast.closed(), cast.confidential())) {
            var question = made(cast.everyone());
            var answer = scene.answer(question, Cast.TESS, "Bij de kwibuskast.");
            scene.comment(answer, Cast.TESS, "Of anders de zwabberdoos.");
            scene.comment(answer, Cast.JONAS, "Ik zeg niets.");
            move(Cast.SANNE, question, space);
            new TellingOfCare(contributions, reports, notifications)
                    .tellAuthor(new ContributionCaredFor(question, Deed.MOVE, false, false));
            assertThat(kinds(notifications, Cast.TESS)).contains("thread-moved-away");
            assertThat(kinds(notifications, Cast.JONAS))
                    .as("who may read it still")
                    .doesNotContain("thread-moved-away");
            assertThat(scene.get(Cast.TESS, "/contributions/" + answer))
                    .hasStatusOk()
                    .bodyText()
                    .contains("kwibuskast", "zwabberdoos", "in een ruimte staat waar je geen lid van bent")
                    .doesNotContain("flierefluit", "Ik zeg niets.");
            assertThat(scene.get(Cast.TESS, "/contributions/" + question)).hasStatus(404);
            assertThat(scene.get(Cast.NORA, "/contributions/" + answer)).hasStatus(404);
        }
    }

    @Test
    void whatWasWrittenBehindADoorStaysThere() {
        var question = scene.question(Cast.AMINA, cast.confidential(), "Wie kent de flierefluit?");
        var answer = scene.answer(question, Cast.JONAS, "Een fluistering.");
        suspend(Cast.JONAS, cast.confidential());
        assertThat(scene.get(Cast.JONAS, "/contributions/" + answer)).hasStatus(404);
    }

    @Test
    void whatWasSaidBehindOneDoorIsNotShownWhenItGoesBehindAnother() {
        var question = scene.question(Cast.SANNE, cast.closed(), "Wie kent de flierefluit?");
        var answer = scene.answer(question, Cast.SANNE, "Een fluistering.");
        assertThat(move(Cast.SANNE, question, cast.confidential())).hasStatus(303);
        suspend(Cast.SANNE, cast.confidential());
        assertThat(scene.get(Cast.SANNE, "/contributions/" + answer)).hasStatus(404);
    }

    @Test
    void whatReadForAllStaysTheirsAsItReadThere() {
        for (var space : List.of(cast.closed(), cast.confidential())) {
            var question = made(cast.everyone());
            var answer = scene.answer(question, Cast.JONAS, "Bij de zwabberdoos.");
            edit(question, answer, "Bij de kwibuskast.", 0);
            move(Cast.SANNE, question, space);
            edit(question, answer, "Eigenlijk een fluistering.", 1);
            scene.comment(answer, Cast.JONAS, "Ook een fluistering.");
            suspend(Cast.JONAS, space);
            assertThat(scene.get(Cast.JONAS, "/contributions/" + answer))
                    .hasStatusOk()
                    .bodyText()
                    .contains("kwibuskast")
                    .doesNotContain("zwabberdoos", "fluistering");
        }
    }

    @Test
    void whoeverMovedTheirOwnKnowsIt(
            @Autowired Unshown contributions, @Autowired Reports reports, @Autowired Notifications notifications) {
        var question = made(cast.everyone());
        new TellingOfCare(contributions, reports, notifications)
                .tellAuthor(new ContributionCaredFor(question, Deed.MOVE, true, false));
        assertThat(kinds(notifications, Cast.AMINA)).doesNotContain("moved");
    }

    private void edit(ContributionId question, ContributionId answer, String text, int version) {
        var path = "/questions/" + question + "/answers/" + answer;
        assertThat(scene.post(Cast.JONAS, path, "body", text, "version", String.valueOf(version)))
                .hasStatus(303);
    }

    private void suspend(Cast who, SpaceId space) {
        jdbc.sql("update spaces.membership set suspended_at = now() where space_id = :space and person_id = :person")
                .param("space", space.value())
                .param("person", cast.id(who).value())
                .update();
    }

    private List<String> kinds(Notifications notifications, Cast who) {
        return notifications.list(cast.viewer(who), 50).stream()
                .map(Notice::kind)
                .toList();
    }

    private ContributionId made(SpaceId space) {
        var asked = scene.post(
                Cast.AMINA,
                "/questions",
                "title",
                "Wie kent de flierefluit?",
                "tried",
                "In de linnenkast gekeken.",
                "goal",
                "Dan kan ik naar de spoedpost.",
                "space",
                space.toString());
        var to = asked.getResponse().getRedirectedUrl();
        assertThat(to).isNotNull();
        return ContributionId.valueOf(to.substring(to.lastIndexOf('/') + 1));
    }

    private MvcTestResult move(Cast who, ContributionId id, SpaceId to) {
        return scene.post(
                who, "/contributions/" + id + "/move", "space", to.toString(), "reason", "Dit past daar beter.");
    }

    private List<String> everythingStored(ContributionId root) {
        return jdbc.sql("""
                        select title || ' ' || body from contributions.contribution where root_id = :root
                        union all
                        select v.title || ' ' || v.body from contributions.revision v
                        join contributions.contribution c on c.id = v.contribution_id where c.root_id = :root
                        union all
                        select tried || ' ' || goal || ' ' || typed_topics from questions.question where id = :root
                        union all
                        select reason from contributions.act where root_id = :root and undone_at is null and what <> 'move'
                        union all
                        select t.line from contributions.tried t
                        join contributions.contribution c on c.id = t.contribution_id where c.root_id = :root
                        """).param("root", root.value()).query(String.class).list();
    }
}
