package nl.zwerm.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.zwerm.people.Accounts;
import nl.zwerm.people.EntryGiven;
import nl.zwerm.people.Invitations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonJoined;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.MailAddress;
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
class ComingInTests {

    private static final String PASSWORD = "een zin om te onthouden";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Mail mail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Test
    void whoWasInvitedComesInOnce() {
        var path = invite("nieuw@zwerm.example");
        assertThat(web.get().uri(path)).hasStatusOk().bodyText().contains("nieuw@zwerm.example");
        assertThat(come(path, "Nieuwe Collega", PASSWORD))
                .hasStatus(303)
                .cookies()
                .containsCookie("zwerm-session");
        assertThat(people.findByEmail("nieuw@zwerm.example")).isPresent();
        assertThat(events.stream(PersonJoined.class)).hasSize(1);
        assertThat(web.get().uri(path)).hasStatus(404);
        assertThat(come(path, "Nog Iemand", PASSWORD)).hasStatus(404);
    }

    @Test
    void aNewInvitationEndsTheEarlierOne() {
        var first = invite("nieuw@zwerm.example");
        var second = invite("Nieuw@Zwerm.example");
        assertThat(web.get().uri(first)).hasStatus(404).bodyText().contains("Deze link werkt niet");
        assertThat(web.get().uri(second)).hasStatusOk();
    }

    @Test
    void aLinkThatIsTooOldLetsNobodyIn() {
        var path = invite("nieuw@zwerm.example");
        jdbc.sql("update people.entry_link set expires_at = now() - interval '1 minute'")
                .update();
        assertThat(come(path, "Te Laat", PASSWORD)).hasStatus(404);
    }

    @Test
    void whatIsWrongIsSaidAndTheNameIsKept() {
        var path = invite("nieuw@zwerm.example");
        assertThat(come(path, "Nieuwe Collega", "kort"))
                .hasStatus(422)
                .bodyText()
                .contains("10 tot 200", "Nieuwe Collega");
        assertThat(come(path, "Nieuwe Collega", "nieuw@zwerm.example")).hasStatus(422);
        assertThat(come(path, "\u2060", PASSWORD)).hasStatus(422).bodyText().contains("name-error");
        assertThat(people.findByEmail("nieuw@zwerm.example")).isEmpty();
    }

    @Test
    void whoWasKnownFromElsewhereClaimsTheirName() {
        var expected = people.expect("elsewhere", "7", "Quirine");
        var path = invitations
                .invite(
                        MailAddress.parse("quirine@zwerm.example").orElseThrow(),
                        expected,
                        cast.viewer(Cast.BEHEER),
                        "http://localhost")
                .path();
        assertThat(web.get().uri(path)).bodyText().contains("value=\"Quirine\"");
        assertThat(come(path, "Quirine Claassen", PASSWORD)).hasStatus(303);
        assertThat(people.findByEmail("quirine@zwerm.example")).contains(expected);
        assertThat(people.findCard(expected).orElseThrow().here()).isTrue();
    }

    @Test
    void whoForgotIsToldTheSameWhetherKnownOrNot() {
        var known = forgot(Cast.AMINA.address());
        var unknown = forgot("niemand@zwerm.example");
        assertThat(known).hasStatusOk().bodyText().contains("er een mail onderweg");
        assertThat(unknown).hasStatusOk().bodyText().contains("er een mail onderweg");
        assertThat(mail.envelopes(null, 10)).extracting("address").contains(Cast.AMINA.address());
        assertThat(mail.envelopes(null, 10)).extracting("address").doesNotContain("niemand@zwerm.example");
        assertThat(events.stream(EntryGiven.class)).isEmpty();
    }

    @Test
    void askingAgainAndAgainBringsNoMoreMail() {
        for (int i = 0; i < 6; i++) {
            forgot(Cast.AMINA.address());
        }
        assertThat(mail.envelopes(null, 50).stream()
                        .filter(letter -> letter.address().equals(Cast.AMINA.address())
                                && letter.kind().equals("reset")))
                .hasSize(3);
        for (int i = 0; i < 20; i++) {
            forgot("iemand" + i + "@zwerm.example");
        }
        assertThat(forgot("iemand@zwerm.example")).hasStatus(429);
    }

    @Test
    void aNewPasswordEndsEverySessionAndWorksOnce() {
        web.get().uri("/account").with(cast.as(Cast.AMINA)).exchange();
        var path = accounts.giveEntry(cast.id(Cast.AMINA), cast.id(Cast.BEHEER));
        assertThat(web.get().uri(path)).hasStatusOk();
        assertThat(choose(path, "kort")).hasStatus(422);
        assertThat(choose(path, PASSWORD)).hasStatus(303);
        assertThat(jdbc.sql("select count(*) from people.session where person_id = :id")
                        .param("id", cast.id(Cast.AMINA).value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(choose(path, PASSWORD)).hasStatus(404);
        assertThat(signIn(Cast.PASSWORD)).hasStatus(422);
        assertThat(signIn(PASSWORD)).hasStatus(303);
    }

    private String invite(String address) {
        var made = invitations.invite(
                MailAddress.parse(address).orElseThrow(), null, cast.viewer(Cast.BEHEER), "http://localhost");
        return made.path();
    }

    private MvcTestResult come(String path, String name, String password) {
        return web.post()
                .uri(path)
                .with(csrf())
                .param("name", name)
                .param("password", password)
                .param("language", "nl")
                .exchange();
    }

    private MvcTestResult choose(String path, String password) {
        return web.post().uri(path).with(csrf()).param("password", password).exchange();
    }

    private MvcTestResult forgot(String email) {
        return web.post().uri("/forgotten").with(csrf()).param("email", email).exchange();
    }

    private MvcTestResult signIn(String password) {
        return web.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", Cast.AMINA.address())
                .param("password", password)
                .exchange();
    }
}
