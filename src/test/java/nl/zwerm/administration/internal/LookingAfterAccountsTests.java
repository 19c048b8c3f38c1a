package nl.zwerm.administration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.zwerm.people.Accounts;
import nl.zwerm.people.EntryGiven;
import nl.zwerm.people.Invitations;
import nl.zwerm.shared.Mail;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@RecordApplicationEvents
class LookingAfterAccountsTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Mail mail;

    @Autowired
    private ApplicationEvents events;

    @Test
    void onlyAdministratorsComeHere() {
        for (var path : List.of("", "/people", "/people/invite", "/mail", "/acts", "/organisation")) {
            assertThat(web.get().uri("/administration" + path).with(cast.as(Cast.SANNE)))
                    .hasStatus(403);
            assertThat(web.get().uri("/administration" + path).with(cast.as(Cast.BEHEER)))
                    .hasStatusOk();
        }
    }

    @Test
    void rowsOfATableAndWhatNobodySeesAreReadToo() {
        var answer = post(
                "/people/invite",
                "addresses",
                "Jansen\tPiet\tpiet@zwerm.example\nan@zwerm.example bo@zwerm.example\n"
                        + "\u200bcas@zwerm.example\u00a0\nEls de Wit <els@zwerm.example\u200b>\ntwee woorden");
        assertThat(answer).hasStatusOk().bodyText().contains("5 uitnodigingen gemaakt", ">twee woorden</textarea>");
        assertThat(invitations.waiting(10)).extracting("name").contains("Jansen Piet", "Els de Wit");
        assertThat(invitations.waiting(10))
                .extracting("email")
                .contains("an@zwerm.example", "bo@zwerm.example", "cas@zwerm.example", "els@zwerm.example");
    }

    @Test
    void aPastedListIsReadAndWhatCannotBeReadStays() {
        var answer = post(
                "/people/invite",
                "addresses",
                "Jan Jansen <jan@zwerm.example>, piet@zwerm.example;\nkees@\n" + "\"Boer, Anna\" <anna@zwerm.example>\n"
                        + Cast.NORA.address());
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("3 uitnodigingen gemaakt", "/welcome/", "anna@zwerm.example", ">kees@</textarea>")
                .contains("hebben al een account", ">Nora<");
        assertThat(invitations.waiting(10)).extracting("name").contains("Jan Jansen", "Boer, Anna");
        assertThat(mail.envelopes(null, 10))
                .filteredOn(letter -> letter.kind().equals("invitation"))
                .hasSize(3);
    }

    @Test
    void aListWithNothingReadableMakesNothing() {
        assertThat(post("/people/invite", "addresses", "wie dan ook"))
                .hasStatus(422)
                .bodyText()
                .contains(">wie dan ook</textarea>");
        assertThat(post("/people/invite", "addresses", "a@b.nl,".repeat(600)))
                .hasStatus(422)
                .bodyText()
                .contains("ten hoogste 500");
        assertThat(invitations.waiting(10)).isEmpty();
    }

    @Test
    void theLastAdministratorCannotGo() {
        assertThat(post("/people/" + cast.id(Cast.BEHEER) + "/deactivation"))
                .hasStatus(422)
                .bodyText()
                .contains("laatste beheerder");
        assertThat(post("/people/" + cast.id(Cast.BEHEER) + "/administrator", "on", "false"))
                .hasStatus(422)
                .bodyText()
                .contains("laatste beheerder");
        assertThat(post("/people/" + cast.id(Cast.NORA) + "/administrator", "on", "true"))
                .hasStatus(303);
        assertThat(post("/people/" + cast.id(Cast.BEHEER) + "/administrator", "on", "false"))
                .hasStatus(303);
    }

    @Test
    void aClosedAccountIsOutAndCanComeBack() {
        var nora = cast.id(Cast.NORA);
        assertThat(post("/people/" + nora + "/deactivation")).hasStatus(303);
        assertThat(web.get().uri("/people").with(cast.as(Cast.NORA))).hasStatus(302);
        assertThat(web.get().uri("/people/{id}", nora).with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .bodyText()
                .contains("niet meer hier");
        assertThat(post("/people/" + nora + "/reactivation")).hasStatus(303);
        assertThat(web.get().uri("/people").with(cast.as(Cast.NORA))).hasStatusOk();
        assertThat(accounts.acts(null, 10)).extracting("what").contains("deactivated", "reactivated");
    }

    @Test
    void whichLettersWereWrittenTogetherCannotBeSeen() {
        for (var to : List.of("zus@zwerm.example", "aad@zwerm.example", "zus@zwerm.example", "aad@zwerm.example")) {
            mail.send(to, null, "notice", Locale.of("nl"), "Een afspraak", "Gesprek", Instant.now());
        }
        assertThat(web.get().uri("/administration/mail").with(cast.as(Cast.BEHEER)))
                .bodyText()
                .containsPattern("(?s)aad@.*aad@.*zus@.*zus@")
                .doesNotContain("<time");
    }

    @Test
    void aLinkGivenByAnAdministratorOpensNothingConfidentialAndIsTold() {
        var amina = cast.id(Cast.AMINA);
        assertThat(spaces.find(cast.confidential(), cast.viewer(Cast.AMINA))).isPresent();
        var answer = post("/people/" + amina + "/entry");
        assertThat(answer).hasStatusOk().bodyText().contains("/reset/");
        assertThat(events.stream(EntryGiven.class)).containsExactly(new EntryGiven(amina));
        assertThat(spaces.find(cast.confidential(), cast.viewer(Cast.AMINA))).isEmpty();
        assertThat(mail.envelopes(null, 10))
                .filteredOn(letter -> letter.kind().equals("entry-given"))
                .hasSize(1);
        assertThat(web.get().uri("/administration/acts").with(cast.as(Cast.BEHEER)))
                .bodyText()
                .contains("om binnen te komen", ">Amina<");
        assertThat(web.get().uri("/people").with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains("Een beheerder heeft een link");
        assertThat(web.post()
                        .uri("/account/entry-notice")
                        .with(cast.as(Cast.AMINA))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(web.get().uri("/people").with(cast.as(Cast.AMINA)))
                .bodyText()
                .doesNotContain("Een beheerder heeft een link");
    }

    @Test
    void administratorsSeeEnvelopesAndNoTexts() throws Exception {
        var made = post("/people/invite", "addresses", "jan@zwerm.example")
                .getResponse()
                .getContentAsString();
        var token = Pattern.compile("/welcome/([\\w-]{43})").matcher(made);
        assertThat(token.find()).isTrue();
        assertThat(web.get().uri("/administration/mail").with(cast.as(Cast.BEHEER)))
                .hasStatusOk()
                .bodyText()
                .contains("jan@zwerm.example", "uitnodiging", "wacht")
                .doesNotContain(token.group(1));
    }

    @Test
    void theOrganisationIsChangedAndNonsenseIsRefused() {
        assertThat(organisation("5", "2027-04-27\n2027-12-25", "17:00")).hasStatus(303);
        assertThat(web.get().uri("/administration/organisation").with(cast.as(Cast.BEHEER)))
                .bodyText()
                .contains("De Linde Nieuw", "2027-12-25");
        assertThat(organisation("5", "morgen", "17:00"))
                .hasStatus(422)
                .bodyText()
                .contains("morgen");
        assertThat(organisation("5", "", "08:00")).hasStatus(422).bodyText().contains("later zijn");
        assertThat(organisation("9", "", "17:00")).hasStatus(422).bodyText().contains("ten minste één werkdag");
    }

    @Test
    void strangersMayReadWhatZwermIs() {
        assertThat(web.get().uri("/about")).hasStatusOk().bodyText().contains("EUPL-1.2", "niet beveiligd");
        assertThat(web.get().uri("/about").secure(true))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("niet beveiligd");
    }

    private MvcTestResult organisation(String day, String closedOn, String closes) {
        return post(
                "/organisation",
                "name",
                "De Linde Nieuw",
                "language",
                "nl",
                "zone",
                "Europe/Amsterdam",
                "days",
                day,
                "closedOn",
                closedOn,
                "opens",
                "09:00",
                "closes",
                closes);
    }

    private MvcTestResult post(String path, String... params) {
        var request = web.post()
                .uri("/administration" + path)
                .with(cast.as(Cast.BEHEER))
                .with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
