package nl.zwerm.threads.internal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Threads made and looked after as a browser does it. */
final class CareScene {

    private final MockMvcTester web;
    private final CastOnStage cast;

    CareScene(MockMvcTester web, CastOnStage cast) {
        this.web = web;
        this.cast = cast;
    }

    ContributionId question(Cast asker, SpaceId space, String title) {
        return made(post(asker, "/questions", "title", title, "space", space.toString()), "/questions/");
    }

    ContributionId answer(ContributionId question, Cast by, String text) {
        return made(post(by, "/questions/" + question + "/answers", "body", text), "#answer-");
    }

    ContributionId comment(ContributionId about, Cast by, String text) {
        return made(post(by, "/contributions/" + about + "/comments", "body", text), "#comment-");
    }

    MvcTestResult act(Cast steward, ContributionId thing, String what, String reason) {
        return post(steward, "/contributions/" + thing + "/acts/" + what, "reason", reason, "minutes", "10");
    }

    MvcTestResult undo(Cast steward, ContributionId thing, String what) {
        return post(steward, "/contributions/" + thing + "/acts/" + what + "/undone");
    }

    MvcTestResult get(Cast who, String path) {
        return web.get().uri(path).with(cast.as(who)).exchange();
    }

    MvcTestResult post(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** The word of the sentence that the next page says. */
    static String said(MvcTestResult answer) {
        var cookie = Objects.requireNonNull(answer.getResponse().getCookie("zwerm-said"), "nothing is said");
        return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static ContributionId made(MvcTestResult answer, String before) {
        var to = Objects.requireNonNull(answer.getResponse().getRedirectedUrl(), "nothing was made");
        return ContributionId.of(PublicId.require(to.substring(to.lastIndexOf(before) + before.length())));
    }
}
