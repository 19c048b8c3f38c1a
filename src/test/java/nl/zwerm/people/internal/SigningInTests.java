package nl.zwerm.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.Statements;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@WebTest
class SigningInTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Test
    void whoeverKnowsThePasswordComesIn() {
        var answer = signIn(Cast.AMINA.address(), Cast.PASSWORD);
        assertThat(answer).hasStatus(303).redirectedUrl().isEqualTo("/");
        assertThat(answer).cookies().hasCookieSatisfying("zwerm-session", cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getValue()).hasSizeGreaterThan(40);
        });
    }

    @Test
    void aWrongPasswordKeepsTheAddressAndSaysSo() {
        var answer = signIn("Amina@Zwerm.example", "not her password");
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("horen niet bij elkaar")
                .contains("Amina@Zwerm.example");
    }

    @Test
    void anUnknownAddressIsToldTheSame() {
        assertThat(signIn("nobody@zwerm.example", "whatever it is"))
                .hasStatus(422)
                .bodyText()
                .contains("horen niet bij elkaar");
    }

    @Test
    void wrongTriesSlowDown() {
        for (int i = 0; i < 6; i++) {
            signIn(Cast.JONAS.address(), "wrong " + i);
        }
        assertThat(signIn(Cast.JONAS.address(), Cast.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("Wacht ");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void manyTriesAtOnceAreAsSlowAsOneAfterAnother() {
        var tries = new ArrayList<CompletableFuture<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < 12; i++) {
                var password = "guess number " + i;
                tries.add(CompletableFuture.supplyAsync(() -> looked(password), threads));
            }
        }
        assertThat(tries.stream().filter(CompletableFuture::join)).hasSizeLessThanOrEqualTo(6);
    }

    /** Whether the password was looked at. */
    private boolean looked(String password) {
        var answer = web.post()
                .uri("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                })
                .param("email", "everywhere@zwerm.example")
                .param("password", password)
                .exchange();
        return bodyOf(answer).contains("horen niet bij elkaar");
    }

    private static String bodyOf(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAddressThatCannotBeIsNobodys() {
        assertThat(signIn("amina\0@zwerm.example", Cast.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("horen niet bij elkaar");
    }

    @Test
    void aRequestOfASignedInPersonCostsOneStatementAndNoWrite() throws Exception {
        var seen = Statements.during(
                () -> web.get().uri("/sign-in").with(cast.as(Cast.AMINA)).exchange());
        assertThat(seen.stream().filter(sql -> sql.contains("from people.session s")))
                .hasSize(1);
        assertThat(seen.stream()
                        .filter(sql -> !sql.contains("insert into people.session")
                                && !sql.contains("delete from people.session"))
                        .filter(sql ->
                                sql.startsWith("insert") || sql.startsWith("update") || sql.startsWith("delete")))
                .isEmpty();
    }

    @Test
    void whatWasSentAfterBeingSignedOutGoesAlongThroughSigningIn() {
        assertThat(web.post()
                        .uri("/questions/7kq2m7kq2m7k/answers")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("body", "Leg het been hoog.")
                        .with(csrf()))
                .hasForwardedUrl("/sign-in/interrupted");
        assertThat(carrying(interrupted(), "Leg het been <hoog>."))
                .hasStatus(401)
                .bodyText()
                .contains("unsent.body", "Leg het been &lt;hoog>.");
        assertThat(carrying(signingIn("wrong"), "Leg het been <hoog>."))
                .hasStatus(422)
                .bodyText()
                .contains("unsent.body", "Leg het been &lt;hoog>.");
        assertThat(carrying(signingIn(Cast.PASSWORD), "Leg het been <hoog>."))
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/questions/7kq2m7kq2m7k/answers\"", "name=\"body\"", "Leg het been &lt;hoog>.")
                .contains("Dit kwam nog niet aan");
    }

    @Test
    void aPasswordIsCarriedNowhereAndAScriptIsOnlyToldSo() {
        assertThat(web.post()
                        .uri("/account/password")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("newPassword", "a new secret")
                        .with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/sign-in");
        assertThat(web.post()
                        .uri("/questions/drafts")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .header("X-XSRF-TOKEN", "whatever")
                        .param("body", "Leg het been hoog.")
                        .with(csrf()))
                .hasStatus(401);
    }

    @Test
    void aFormWhoseTokenIsGoneIsSentAgainByHandIfItIsOurs() {
        assertThat(withoutToken().header("Origin", "http://localhost")).hasForwardedUrl("/sign-in/interrupted");
        assertThat(withoutToken().header("Sec-Fetch-Site", "same-origin")).hasForwardedUrl("/sign-in/interrupted");
        assertThat(withoutToken().header("Origin", "https://elsewhere.example"))
                .hasStatus(403)
                .hasForwardedUrl(null);
        assertThat(withoutToken()).hasStatus(403);
        assertThat(interrupted().with(csrf()).with(cast.as(Cast.AMINA)))
                .hasStatus(403)
                .bodyText()
                .contains("Dit kwam nog niet aan", "Leg het been &lt;hoog>.", "Amina");
    }

    private MockMvcTester.MockMvcRequestBuilder withoutToken() {
        return web.post()
                .uri("/questions")
                .with(cast.as(Cast.AMINA))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("title", "Hoe lang blijft een infuus zitten?");
    }

    private MockMvcTester.MockMvcRequestBuilder interrupted() {
        return web.post()
                .uri("/sign-in/interrupted")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, "/questions/7kq2m7kq2m7k/answers")
                .param("body", "Leg het been <hoog>.");
    }

    private MockMvcTester.MockMvcRequestBuilder signingIn(String password) {
        return web.post()
                .uri("/sign-in")
                .param("email", Cast.AMINA.address())
                .param("password", password)
                .param("unsent-to", "/questions/7kq2m7kq2m7k/answers");
    }

    private MvcTestResult carrying(MockMvcTester.MockMvcRequestBuilder request, String text) {
        return request.param("unsent.body", text).with(csrf()).exchange();
    }

    private MvcTestResult signIn(String email, String password) {
        return web.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", email)
                .param("password", password)
                .exchange();
    }
}
