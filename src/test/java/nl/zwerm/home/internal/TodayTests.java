package nl.zwerm.home.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.questions.ArrivingQuestion;
import nl.zwerm.questions.QuestionArrivals;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.Statements;
import nl.zwerm.testing.ToDosOnTrial;
import nl.zwerm.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class TodayTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private QuestionArrivals questions;

    @Autowired
    private PeopleArrivals people;

    @Autowired
    private Topics topics;

    @Autowired
    private Expertise expertise;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Notifications notifications;

    @Autowired
    private ToDosOnTrial toDos;

    @Autowired
    private Today today;

    @Autowired
    private List<ToDos> modulesWithToDos;

    @AfterEach
    void nothingIsLeftToDo() {
        toDos.clear();
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        assertThat(web.get().uri("/")).hasStatus3xxRedirection().redirectedUrl().contains("/sign-in");
    }

    @Test
    void whoeverComesNewIsTaughtWhatWillStandHere() {
        var page = page(Cast.NORA);
        assertThat(page.select(".empty")).hasSize(1);
        assertThat(page.select(".button.primary")).hasSize(1);
        assertThat(page.select("form:has(.button.primary)").attr("action")).isEqualTo("/where");
    }

    @Test
    void whatIsAskedOfMeComesWithWhyAndCanBeDeclined() {
        offers(Cast.JONAS, "Wondzorg");
        var question = ask(cast.everyone(), false, "Hoe vaak verband wisselen?", topics.named("Wondzorg"));
        expertise.offer(question, 0);
        var invitation = page(Cast.JONAS).select("[data-hook=invitation]");
        assertThat(invitation.text()).contains("Hoe vaak verband wisselen?").contains("vraag mij over");
        var decline = invitation.select("form").attr("action");
        assertThat(web.post().uri(decline).param("to", "/").with(csrf()).with(cast.as(Cast.JONAS)))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(page(Cast.JONAS).select("[data-hook=invitation]")).isEmpty();
    }

    @Test
    void questionsAboutMyTopicsAreWhereICanHelpAndOneLonelyOneStandsApart() {
        offers(Cast.TESS, "Wondzorg");
        ask(cast.everyone(), false, "Een eenzame vraag", topics.named("Roosteren"));
        ask(cast.everyone(), false, "Een vraag over wonden", topics.named("Wondzorg"));
        assertThat(page(Cast.TESS).select("[data-hook=help-item]").eachText().getFirst())
                .contains("Een vraag over wonden")
                .contains("jouw onderwerp");
        var all = waiting(Cast.TESS).select("[data-hook=help-item]");
        assertThat(all.eachText().getFirst()).contains("Een vraag over wonden");
        assertThat(all.eachText().getLast()).contains("Een eenzame vraag").doesNotContain("jouw onderwerp");
    }

    @Test
    void whatNobodyAnsweredComesBeforeWhatSomebodyDid() {
        offers(Cast.TESS, "Wondzorg");
        answer(ask(cast.everyone(), false, "Al beantwoord", topics.named("Wondzorg")), Cast.JONAS);
        ask(cast.everyone(), false, "Een eenzame vraag", topics.named("Roosteren"));
        assertThat(waiting(Cast.TESS).select("[data-hook=help-item]").eachText().getFirst())
                .contains("Een eenzame vraag");
    }

    @Test
    void aLonelyQuestionOrAColleagueWithoutAGroupStandsApartAndNeverTwice() {
        people.describe(
                cast.id(Cast.TESS), people.takeTeam("Thuiszorg", null), "", Instant.now(), List.of(), List.of());
        ask(cast.everyone(), false, "Een eenzame vraag", topics.named("Roosteren"));
        var page = page(Cast.TESS);
        assertThat(page.select("[data-hook=lonely-question], [data-hook=lonely-colleague]"))
                .hasSize(1);
        assertThat(page.select("li:contains(Een eenzame vraag)")).hasSize(1);
    }

    @Test
    void neverMoreThanSevenThingsAndTheRestIsOneTapAway() {
        offers(Cast.JONAS, "Wondzorg");
        for (int i = 0; i < 9; i++) {
            var question = ask(cast.everyone(), false, "Vraag " + i, topics.named("Wondzorg"));
            notifications.tell(cast.id(Cast.JONAS), "mentioned", question);
        }
        var page = page(Cast.JONAS);
        assertThat(page.select("main .two-column > div .item")).hasSize(7);
        assertThat(page.select("[data-hook=more-waits]").attr("href")).isEqualTo("/waiting");
        assertThat(waiting(Cast.JONAS).select("[data-hook=notice]")).hasSize(9);
    }

    @Test
    void whatIWroteThatHelpedOthersStandsThereWithoutANumberUntilTheyAreFive() {
        var answer = answer(ask(cast.everyone(), false, "Hoe til je?", topics.named("Wondzorg")), Cast.JONAS);
        for (var who : List.of(Cast.AMINA, Cast.NORA, Cast.WILLEM, Cast.SANNE)) {
            contributions.thank(answer, cast.viewer(who));
        }
        assertThat(page(Cast.JONAS).select("[data-hook=helped]").text())
                .contains("Hoe til je?", "hielp deze maand collega’s.");
        contributions.thank(answer, cast.viewer(Cast.TESS));
        assertThat(page(Cast.JONAS).select("[data-hook=helped]").text()).contains("hielp deze maand 5 collega’s");
        assertThat(page(Cast.AMINA).select("[data-hook=helped]")).isEmpty();
    }

    @Test
    void whatWasMadeOfItWhereIMayNotReadTellsMeNothing(@Autowired JdbcClient jdbc) {
        var question = ask(cast.everyone(), false, "Hoe til je?", topics.named("Wondzorg"));
        var answer = answer(question, Cast.TESS);
        var there = ask(cast.closed(), false, "Verder onder ons", topics.named("Wondzorg"));
        jdbc.sql("insert into contributions.link (from_id, to_id, kind, at) values (:made, :from, 'made-from', now())")
                .param("made", there.value())
                .param("from", answer.value())
                .update();
        contributions.thank(there, cast.viewer(Cast.JONAS));
        assertThat(page(Cast.TESS).select("[data-hook=helped]")).isEmpty();
        jdbc.sql("update contributions.link set from_id = :made where from_id = :there")
                .param(
                        "made",
                        ask(cast.everyone(), false, "Verder met allen", topics.named("Wondzorg"))
                                .value())
                .param("there", there.value())
                .update();
        var open = jdbc.sql("select from_id from contributions.link where to_id = :from")
                .param("from", answer.value())
                .query(Long.class)
                .single();
        contributions.thank(ContributionId.of(open), cast.viewer(Cast.JONAS));
        assertThat(page(Cast.TESS).select("[data-hook=helped]").text()).contains("voortkwam");
    }

    @Test
    void theNeighbourhoodIsWhomIMetWithWhatTheyAskNow() {
        var question = ask(cast.everyone(), false, "Hoe til je?", topics.named("Wondzorg"));
        answer(question, Cast.JONAS);
        ask(cast.confidential(), true, "Onder ons", topics.named("Wondzorg"));
        var near = page(Cast.JONAS).select("[data-hook=neighbour]");
        assertThat(near).hasSize(1);
        assertThat(near.text()).contains("Amina", "vraagt").doesNotContain("Jonas");
        assertThat(page(Cast.TESS).select("[data-hook=neighbour]")).isEmpty();
    }

    @Test
    void whatISaidNotNowToIsNotAskedOfMeAgain() {
        offers(Cast.JONAS, "Wondzorg");
        var question = ask(cast.everyone(), false, "Wie weet dit van wonden?", topics.named("Wondzorg"));
        expertise.offer(question, 0);
        expertise.decline(question, cast.viewer(Cast.JONAS));
        assertThat(page(Cast.JONAS).text()).doesNotContain("Wie weet dit van wonden?");
    }

    @Test
    void whoKnocksAtADoorOfMineAndWhoAsksMeInStandsThere() {
        send("/spaces/" + cast.closed() + "/join-request", Cast.TESS);
        assertThat(page(Cast.SANNE).select("[data-hook=to-do]").text()).contains("Tess wil meedoen in");
        assertThat(page(Cast.AMINA).select("[data-hook=to-do]")).isEmpty();
        send("/spaces/" + cast.confidential() + "/invitations?person=" + cast.id(Cast.TESS), Cast.SANNE);
        assertThat(page(Cast.TESS).select("[data-hook=to-do]").text()).contains("Sanne nodigt je uit voor");
        send("/spaces/" + cast.confidential() + "/invitation/refusal", Cast.TESS);
        assertThat(page(Cast.TESS).select("[data-hook=to-do]")).isEmpty();
    }

    @Test
    void whoWaitsToBeReadmittedStandsThereForWhoCanDoThat() {
        assertThat(web.post()
                        .uri("/administration/people/" + cast.id(Cast.JONAS) + "/entry")
                        .with(csrf())
                        .with(cast.as(Cast.BEHEER)))
                .hasStatusOk();
        assertThat(page(Cast.SANNE).select("[data-hook=to-do]").text()).contains("Jonas wacht op nieuwe toegang tot");
        assertThat(page(Cast.SANNE).select("[data-hook=to-do] a").attr("href"))
                .isEqualTo("/spaces/" + cast.confidential() + "/members");
        assertThat(page(Cast.TESS).select("[data-hook=to-do]")).isEmpty();
        assertThat(page(Cast.BEHEER).select("[data-hook=to-do]")).isEmpty();
        send("/spaces/" + cast.confidential() + "/members/" + cast.id(Cast.JONAS) + "/readmission", Cast.SANNE);
        assertThat(page(Cast.SANNE).select("[data-hook=to-do]")).isEmpty();
    }

    @Test
    void whatIMayNotReadIsNotThere() {
        ask(cast.closed(), false, "Alleen voor leden", topics.named("Wondzorg"));
        ask(cast.confidential(), true, "Onder ons", topics.named("Wondzorg"));
        assertThat(page(Cast.TESS).text() + waiting(Cast.TESS).text()).doesNotContain("Alleen voor leden", "Onder ons");
        assertThat(waiting(Cast.JONAS).text()).contains("Alleen voor leden").contains("Onder ons");
    }

    @Test
    void myOwnQuestionWaitsAndThenAsksForItsOutcome() {
        var question = ask(cast.everyone(), false, "Mijn vraag", topics.named("Wondzorg"));
        assertThat(waiting(Cast.AMINA).select("[data-hook=waiting-item]").text())
                .contains("Mijn vraag");
        answer(question, Cast.JONAS);
        assertThat(page(Cast.AMINA).select("[data-hook=outcome-item]").text())
                .contains("Mijn vraag")
                .contains("1 antwoord");
    }

    @Test
    void newsOpensWhatItIsAboutAndIsGoneThen() {
        var question = ask(cast.everyone(), false, "Mijn vraag", topics.named("Wondzorg"));
        var answer = answer(question, Cast.JONAS);
        notifications.tell(cast.id(Cast.AMINA), "answered", answer);
        notifications.tell(cast.id(Cast.AMINA), "answered", answer);
        assertThat(notifications.unseen(cast.viewer(Cast.AMINA))).isEqualTo(1);
        var notice = page(Cast.AMINA).select("[data-hook=notice]");
        assertThat(notice.text()).contains("Jonas beantwoordde je vraag").contains("Mijn vraag");
        assertThat(web.post()
                        .uri("/seen-notices")
                        .param("about", notice.select("input[name=about]").val())
                        .param("to", notice.select("input[name=to]").val())
                        .with(csrf())
                        .with(cast.as(Cast.AMINA)))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/questions/" + question);
        assertThat(page(Cast.AMINA).select("[data-hook=notice]")).isEmpty();
    }

    @Test
    void newsOfWhatIsNoContributionLeadsToItsPath() {
        notifications.tell(cast.id(Cast.AMINA), "mentioned", "/feedback/7kq2m", cast.id(Cast.JONAS));
        notifications.tell(cast.id(Cast.AMINA), "without-words", "/workshops/7kq2m");
        var notices = page(Cast.AMINA).select("[data-hook=notice]");
        assertThat(notices.eachText()).anySatisfy(text -> assertThat(text).contains("Jonas noemde je"));
        assertThat(notices.eachText()).anySatisfy(text -> assertThat(text).contains("Er is nieuws voor je"));
        var notice = notices.select("li:contains(Jonas)");
        assertThat(web.post()
                        .uri("/seen-notices")
                        .param("path", notice.select("input[name=path]").val())
                        .param("to", notice.select("input[name=to]").val())
                        .with(csrf())
                        .with(cast.as(Cast.AMINA)))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/feedback/7kq2m");
        assertThat(page(Cast.AMINA).select("[data-hook=notice]").text())
                .doesNotContain("Jonas")
                .contains("Er is nieuws voor je");
    }

    @Test
    void whatWaitsForMeToDoStandsThere() {
        assertThat(page(Cast.AMINA).select("[data-hook=to-do]")).isEmpty();
        toDos.give(cast.id(Cast.AMINA), toDo("Van <b>gisteren</b>", 86_400), toDo("Van nu", 0));
        var items = page(Cast.AMINA).select("[data-hook=to-do]");
        assertThat(items).hasSize(2);
        assertThat(items.getFirst().select("a").attr("href")).isEqualTo("/steps/7kq2m");
        assertThat(items.getFirst().select(".excerpt").text()).isEqualTo("Van <b>gisteren</b>");
        assertThat(items.getFirst().select(".excerpt").attr("lang")).isEqualTo("nl");
        assertThat(page(Cast.JONAS).select("[data-hook=to-do]")).isEmpty();
    }

    @Test
    void aFewStatementsAreEnoughHoweverMuchThereIs() throws Exception {
        offers(Cast.JONAS, "Wondzorg");
        for (int i = 0; i < 12; i++) {
            var question = ask(cast.everyone(), false, "Vraag " + i, topics.named("Wondzorg"));
            expertise.offer(question, 0);
            notifications.tell(cast.id(Cast.JONAS), "mentioned", question);
        }
        // Each module asks once for what waits; that of circles three times more: for what is kept together, for
        // sessions of
        // which one kept nothing yet, and for those spread over days.
        var inAll = 17 + modulesWithToDos.size();
        assertThat(Statements.during(() -> today.show(cast.viewer(Cast.JONAS)))).hasSize(inAll);
    }

    private void send(String path, Cast who) {
        assertThat(web.post().uri(path).with(csrf()).with(cast.as(who))).hasStatus3xxRedirection();
    }

    private static ToDo toDo(String title, int secondsAgo) {
        return new ToDo(
                Said.of("notifications.other"),
                "/steps/7kq2m",
                title,
                "nl",
                Instant.now().minusSeconds(secondsAgo));
    }

    private Document page(Cast who) {
        return page("/", who);
    }

    private Document waiting(Cast who) {
        return page("/waiting", who);
    }

    private Document page(String path, Cast who) {
        var result = web.get().uri(path).with(cast.as(who)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(
                new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private void offers(Cast who, String topic) {
        var team = people.takeTeam("Thuiszorg", null);
        people.describe(cast.id(who), team, "", Instant.now(), List.of(topics.named(topic)), List.of());
    }

    private ContributionId ask(SpaceId space, boolean sealed, String title, TopicId topic) {
        var id = ContributionId.next();
        arrivals.take(List.of(new Arriving(
                id,
                "question",
                space,
                sealed,
                null,
                id,
                cast.id(Cast.AMINA),
                title,
                "Een tekst.",
                "nl",
                Instant.now().minusSeconds(60),
                null,
                0,
                null,
                List.of(topic))));
        questions.take(List.of(new ArrivingQuestion(id, space, sealed, "", "", "whenever", null, null, null, 0, null)));
        return id;
    }

    private ContributionId answer(ContributionId question, Cast author) {
        var id = ContributionId.next();
        arrivals.take(List.of(new Arriving(
                id,
                "answer",
                cast.everyone(),
                false,
                question,
                question,
                cast.id(author),
                "",
                "Een antwoord.",
                "nl",
                Instant.now(),
                null,
                0,
                null,
                List.of())));
        return id;
    }
}
