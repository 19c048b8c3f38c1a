package nl.zwerm.discussions.internal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What tests of discussions do over and over: begin one, say something, look. */
@WebTest
abstract class DiscussionTrial {

    static final String TITLE = "Wat merken jullie van het bezoekuur?";

    @Autowired
    MockMvcTester web;

    @Autowired
    CastOnStage cast;

    /** Its path. */
    String begin(Cast who, SpaceId space, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        if (!all.contains("title")) {
            all.addAll(List.of("title", TITLE));
        }
        all.addAll(List.of("space", space.toString()));
        return place(send(who, "/discussions", all.toArray(String[]::new)));
    }

    /** Its id. */
    String say(Cast who, String discussion, String text) {
        return place(send(who, discussion + "/messages", "body", text)).replaceFirst(".*#message-", "");
    }

    MvcTestResult send(Cast who, String path, String... fields) {
        var request = web.post().uri(URI.create(path)).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    MvcTestResult get(Cast who, String path) {
        return web.get().uri(URI.create(path)).with(cast.as(who)).exchange();
    }

    Document look(Cast who, String path) {
        return page(get(who, path));
    }

    int status(Cast who, String path) {
        return get(who, path).getResponse().getStatus();
    }

    static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    static String place(MvcTestResult made) {
        return Objects.requireNonNull(
                made.getResponse().getRedirectedUrl(),
                () -> "no way on: " + made.getResponse().getStatus() + " "
                        + page(made).select(".error-summary").text());
    }

    static ContributionId id(String discussion) {
        return ContributionId.of(PublicId.require(discussion.replaceFirst(".*/", "")));
    }
}
