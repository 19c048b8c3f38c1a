package nl.zwerm.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class OwnAccountTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPasswordIsChangedByWhoKnowsThePresentOne() {
        assertThat(change(Cast.PASSWORD, "een heel nieuwe zin")).hasStatus(303);
        assertThat(signIn("een heel nieuwe zin")).hasStatus(303);
        assertThat(signIn(Cast.PASSWORD)).hasStatus(422);
    }

    @Test
    void aWrongPresentPasswordChangesNothing() {
        assertThat(change("niet dit", "een heel nieuwe zin"))
                .hasStatus(422)
                .bodyText()
                .contains("niet je wachtwoord van nu");
        assertThat(signIn(Cast.PASSWORD)).hasStatus(303);
    }

    @Test
    void aShortPasswordAndTheAddressAreRefused() {
        assertThat(change(Cast.PASSWORD, "kort")).hasStatus(422).bodyText().contains("10 tot 200");
        assertThat(change(Cast.PASSWORD, "AMINA@zwerm.example"))
                .hasStatus(422)
                .bodyText()
                .contains("ander wachtwoord dan je e-mailadres");
    }

    @Test
    void signingOutEndsStreamsAndSigningOutEverywhereEndsAll() {
        long before = epoch();
        assertThat(post("/sign-out")).hasStatus(303).hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        assertThat(epoch()).isGreaterThan(before);
        web.get().uri("/account").with(cast.as(Cast.AMINA)).exchange();
        assertThat(sessions()).isPositive();
        assertThat(post("/account/sessions/ended")).hasStatus(303);
        assertThat(sessions()).isZero();
    }

    /** The day alone is kept, which is not a moment that another zone could call yesterday. */
    @Test
    void sinceWhenABrowserIsSignedInIsTheSameDayInEveryZone() {
        jdbc.sql("delete from people.session where person_id = :amina")
                .param("amina", cast.id(Cast.AMINA).value())
                .update();
        jdbc.sql("update people.person set zone = 'America/Curacao' where id = :amina")
                .param("amina", cast.id(Cast.AMINA).value())
                .update();
        var browser = cast.as(Cast.AMINA).postProcessRequest(new MockHttpServletRequest());
        jdbc.sql("update people.session set created_at = '2026-03-14T00:00:00Z' where person_id = :amina")
                .param("amina", cast.id(Cast.AMINA).value())
                .update();
        assertThat(web.get().uri("/account").cookie(browser.getCookies()))
                .bodyText()
                .contains("<time datetime=\"2026-03-14\">14 maart 2026</time>");
    }

    @Test
    void languageAndZoneAreKept() {
        assertThat(web.post()
                        .uri("/account")
                        .with(cast.as(Cast.AMINA))
                        .with(csrf())
                        .param("language", "en")
                        .param("zone", "America/Curacao"))
                .hasStatus(303);
        assertThat(web.get().uri("/account").with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .hasHeader("Content-Language", "en")
                .bodyText()
                .contains("My account", "America/Curacao\" selected");
        assertThat(web.post()
                        .uri("/account")
                        .with(cast.as(Cast.AMINA))
                        .with(csrf())
                        .param("zone", "Mars/Noord"))
                .hasStatus(422);
    }

    private MvcTestResult change(String present, String password) {
        return web.post()
                .uri("/account/password")
                .with(cast.as(Cast.AMINA))
                .with(csrf())
                .param("present", present)
                .param("password", password)
                .exchange();
    }

    private MvcTestResult post(String path) {
        return web.post().uri(path).with(cast.as(Cast.AMINA)).with(csrf()).exchange();
    }

    private MvcTestResult signIn(String password) {
        return web.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", Cast.AMINA.address())
                .param("password", password)
                .exchange();
    }

    private long epoch() {
        return jdbc.sql("select epoch from people.person where id = :id")
                .param("id", cast.id(Cast.AMINA).value())
                .query(Long.class)
                .single();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from people.session where person_id = :id")
                .param("id", cast.id(Cast.AMINA).value())
                .query(Long.class)
                .single();
    }
}
