package nl.zwerm.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What is typed into a page comes by itself to those who may change it, for as long as they may. */
@WebTest
class TellingTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private LiveStreams streams;

    private interface Listening {
        String heard() throws UnsupportedEncodingException;
    }

    @Test
    void eachHearsWhatIsNewAndNothingTwice() throws Exception {
        var page = page(cast.everyone());
        var tess = listen(page, Cast.TESS);
        var nora = listen(page, Cast.NORA);
        type(page, "een");
        assertThat(tess.heard())
                .as("what was typed before this node told anything is asked for")
                .contains("event:changed\ndata:" + subject(page) + " 2")
                .doesNotContain("event:told");
        type(page, "twee");
        type(page, "drie");
        for (var one : new Listening[] {tess, nora}) {
            assertThat(one.heard())
                    .containsOnlyOnce(base64("twee"))
                    .containsOnlyOnce(base64("drie"))
                    .doesNotContain(base64("een"))
                    .contains("event:told\ndata:" + subject(page) + " {\"generation\":1,\"after\":2,");
        }
        changed("writing", page);
        assertThat(tess.heard()).containsOnlyOnce(base64("drie"));
    }

    @Test
    void whoIsPutOutOfTheSpaceHearsNothingThatIsTypedAfterwards() throws Exception {
        var page = page(cast.closed());
        var jonas = listen(page, Cast.JONAS);
        var amina = listen(page, Cast.AMINA);
        type(page, "een");
        type(page, "twee");
        assertThat(jonas.heard()).contains(base64("twee"));
        send(Cast.SANNE, "/spaces/" + cast.closed() + "/members/" + cast.id(Cast.JONAS) + "/removal");
        type(page, "drie");
        assertThat(amina.heard()).contains(base64("drie"));
        assertThat(jonas.heard()).doesNotContain(base64("drie")).endsWith("data:" + subject(page) + " 2\n\n");
    }

    @Test
    void whoseChangesWaitFromNowOnHearsNothingThatIsTypedAfterwards() throws Exception {
        var page = page(cast.everyone());
        var tess = listen(page, Cast.TESS);
        var amina = listen(page, Cast.AMINA);
        type(page, "een");
        type(page, "twee");
        assertThat(tess.heard()).contains(base64("twee"));
        send(Cast.AMINA, page + "/approval");
        changed("contribution", page);
        type(page, "drie");
        assertThat(amina.heard()).contains(base64("drie"));
        assertThat(tess.heard()).doesNotContain(base64("drie")).endsWith("data:" + subject(page) + " 2\n\n");
    }

    @Test
    void whoDoesNotShowThePageHearsNothing() throws Exception {
        var page = page(cast.everyone());
        var other = listen(page(cast.everyone()), Cast.TESS);
        listen(page, Cast.NORA);
        type(page, "een");
        type(page, "twee");
        assertThat(other.heard()).doesNotContain("event:told", "event:changed");
    }

    private Listening listen(String page, Cast who) throws Exception {
        var stream = browser.perform(MockMvcRequestBuilders.get("/live")
                        .param("on", subject(page) + "~0")
                        .with(cast.as(who)))
                .andReturn()
                .getResponse();
        return () -> stream.getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(SpaceId space) {
        var page =
                String.valueOf(send(Cast.AMINA, "/pages", "title", "Samen", "body", "Begin", "space", space.toString())
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(web.get().uri(page + "/together").with(cast.as(Cast.AMINA)).exchange())
                .hasStatusOk();
        send(Cast.AMINA, page + "/together", "generation", "1", "first", "yes", "once", "0", "change", base64("begin"));
        return page;
    }

    /** The log of changes tells of it; here nothing is committed, so that it is said. */
    private void type(String page, String what) {
        assertThat(send(Cast.AMINA, page + "/together", "generation", "1", "once", what, "change", base64(what)))
                .hasStatusOk();
        changed("writing", page);
    }

    private void changed(String kind, String page) {
        streams.changed(kind, PublicId.require(page.substring("/pages/".length())));
    }

    private MvcTestResult send(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String subject(String page) {
        return "writing-" + page.substring("/pages/".length());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
