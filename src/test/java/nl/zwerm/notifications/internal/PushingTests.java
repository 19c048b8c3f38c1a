package nl.zwerm.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.push.BrowserAndService;
import nl.zwerm.notifications.push.PushToLocalServices;
import nl.zwerm.people.OpenSessions;
import nl.zwerm.people.People;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import nl.zwerm.web.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a service of our own that checks the sender and decrypts as a browser does. */
@WebTest
class PushingTests {

    @Autowired
    private Notifications notifications;

    @Autowired
    private LetterStore store;

    @Autowired
    private QuestionsToTellOf questions;

    @Autowired
    private PushToLocalServices local;

    @Autowired
    private OpenSessions sessions;

    @Autowired
    private People people;

    @Autowired
    private Words words;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    private final BrowserAndService browser = new BrowserAndService();
    private final MockHttpServletRequest signedIn = new MockHttpServletRequest();

    @BeforeEach
    void jonasWantsMessagesInHisBrowser() {
        jdbc.sql("update people.person set working_hours = '1-7 00:00-00:00'").update();
        cast.as(Cast.JONAS).postProcessRequest(signedIn);
        local.subscribe(browser, cast.id(Cast.JONAS), sessions.current(signedIn));
    }

    @AfterEach
    void theServiceEnds() {
        browser.close();
    }

    @Test
    void whatIsToldAtOnceComesAsASentenceAndAnAddress() {
        var question = tell("answered", questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?"));
        push();
        push();
        assertThat(browser.messages())
                .hasSize(1)
                .first()
                .asString()
                .contains("Er is een antwoord op je vraag", "/questions/" + question)
                .doesNotContain("kwiebel", "Amina");
    }

    @Test
    void ofAConfidentialSpaceAndOfWhatIsDiscreetNothingIsTold() {
        var question = tell("answered", questions.ask(cast.confidential(), true, "Wat ons raakte"));
        push();
        notifications.tell(cast.id(Cast.JONAS), "advice-asked", "/feedback/7kq2m", cast.id(Cast.AMINA));
        push();
        assertThat(browser.messages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message)
                        .contains("Er wacht iets voor je in Zwerm.", "\"/notifications\"")
                        .doesNotContain("raakte", "antwoord", "advies", "feedback", "Amina", question.toString()));
        assertThat(browser.lengths().stream().distinct())
                .as("their length tells nothing")
                .hasSize(1);
    }

    @Test
    void severalAtOnceAreOneMessage() {
        tell("answered", questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?"));
        tell("mentioned", questions.ask(cast.everyone(), false, "Wie weet raad met kwiebels?"));
        push();
        assertThat(browser.messages()).hasSize(1).first().asString().contains("Er wachten 2 meldingen");
    }

    @Test
    void whatWaitsForTheWeekOrWasSeenIsNotSent() {
        tell("commented", questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?"));
        var seen = tell("answered", questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?"));
        notifications.seen(cast.viewer(Cast.JONAS), seen);
        push();
        assertThat(browser.messages()).isEmpty();
    }

    @Test
    void nothingComesOutsideWorkingHours() {
        tell("answered", questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?"));
        int day = java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                .plusDays(3)
                .getDayOfWeek()
                .getValue();
        jdbc.sql("update people.person set zone = 'UTC', working_hours = :hours")
                .param("hours", day + " 11:30-15:00")
                .update();
        push();
        assertThat(browser.messages()).isEmpty();
        assertThat(jdbc.sql(
                                "select push_at > now() + interval '1 hour' from notifications.notice where push_at is not null")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void aBrowserThatIsNoMoreIsForgotten() {
        browser.answers(410);
        tell("answered", questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?"));
        push();
        assertThat(browser.messages()).hasSize(1);
        assertThat(devices()).isZero();
    }

    @Test
    void aServiceThatIsDownLosesAMessageAndNoBrowser() {
        browser.answers(503);
        tell("answered", questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?"));
        push();
        assertThat(devices()).isEqualTo(1);
    }

    @Test
    void whoeverSignsOutGetsNoneThereAnyMore() {
        assertThat(web.post().uri("/sign-out").cookie(signedIn.getCookies()).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(devices()).isZero();
        tell("answered", questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?"));
        push();
        assertThat(browser.messages()).isEmpty();
    }

    /** Whose session ran out meanwhile is signed out, too. */
    @Test
    void afterASessionHasEndedNothingIsSent() {
        tell("answered", questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?"));
        jdbc.sql("update people.session set expires_at = now() - interval '1 minute' where person_id = :id")
                .param("id", cast.id(Cast.JONAS).value())
                .update();
        push();
        assertThat(browser.messages()).isEmpty();
        assertThat(devices()).isZero();
    }

    @Test
    void aBrowserSubscribesAndOnlyToAServiceOutThere() {
        assertThat(subscribe("https://push.example/to/this", browser.key(), browser.auth()))
                .isEqualTo(204);
        assertThat(devices()).isEqualTo(2);
        assertThat(subscribe(browser.endpoint(), browser.key(), browser.auth())).isEqualTo(422);
        assertThat(subscribe("https://push.example/other", "AAAA", browser.auth()))
                .isEqualTo(422);
        assertThat(subscribe("https://push.example/other", browser.key(), "%%%"))
                .isEqualTo(422);
        assertThat(subscribe("", "", "")).isEqualTo(422);
        assertThat(devices()).isEqualTo(2);
        assertThat(web.get().uri("/notifications/preferences").cookie(signedIn.getCookies()))
                .bodyText()
                .contains("Meldingen hier uitzetten");
        assertThat(web.post()
                        .uri("/notifications/devices/removed")
                        .cookie(signedIn.getCookies())
                        .with(csrf()))
                .hasStatus(303);
        assertThat(devices()).isZero();
    }

    @Test
    void theServiceWorkerIsThereForTheWholeSite() {
        assertThat(web.get().uri("/sw.js")).hasStatusOk().hasContentTypeCompatibleWith("text/javascript");
    }

    private int subscribe(String endpoint, String key, String auth) {
        return web.post()
                .uri("/notifications/devices")
                .param("endpoint", endpoint)
                .param("key", key)
                .param("auth", auth)
                .cookie(signedIn.getCookies())
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private ContributionId tell(String kind, ContributionId about) {
        notifications.tell(cast.id(Cast.JONAS), kind, about);
        return about;
    }

    private void push() {
        new NoticePush(store, local.push(), people, words, transaction, clock).send();
    }

    private int devices() {
        return jdbc.sql("select count(*) from notifications.device where person_id = :id")
                .param("id", cast.id(Cast.JONAS).value())
                .query(Integer.class)
                .single();
    }
}
