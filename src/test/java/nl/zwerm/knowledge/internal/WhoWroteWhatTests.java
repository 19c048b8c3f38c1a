package nl.zwerm.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.zwerm.knowledge.internal.Typing.Sign;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each paragraph stands with who wrote it, also where several wrote one version; the window of the page has number 1. */
@WebTest
class WhoWroteWhatTests {

    private static final String BEGIN = "Van Amina.";
    private static final Sign END = new Sign(1, BEGIN.length() - 1);
    private static final Pattern PART = Pattern.compile(
            "(?s)<p class=\"meta\">\\s*<span>(.*?)</span>\\s*<(?:time|span).*?<div class=\"prose\"[^>]*>(.*?)</div>");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoInOneDocumentEachHaveTheirParagraphsAndShareWhatTheyWroteTogether() {
        var page = page(Cast.AMINA, cast.everyone());
        type(page, Cast.TESS, Typing.insert(new Sign(2, 0), END, null, "\n\nVan Tess."));
        type(page, Cast.NORA, Typing.insert(new Sign(3, 0), new Sign(2, 10), null, "\n\nVan Nora."));
        keep(page, Cast.TESS, 3, BEGIN + "\n\nVan Tess.\n\nVan Nora.");
        assertThat(written(page)).isEqualTo(Map.of("Van Amina.", "Amina", "Van Tess.", "Tess", "Van Nora.", "Nora"));

        type(page, Cast.TESS, Typing.insert(new Sign(2, 11), new Sign(3, 9), new Sign(3, 10), " En Tess"));
        type(page, Cast.NORA, Typing.insert(new Sign(3, 11), new Sign(2, 18), new Sign(3, 10), " En Nora"));
        keep(page, Cast.AMINA, 5, BEGIN + "\n\nVan Tess.\n\nVan Nora En Tess En Nora.");
        assertThat(written(page))
                .as("whoever only looks on has written nothing")
                .isEqualTo(
                        Map.of("Van Amina.", "Amina", "Van Tess.", "Tess", "Van Nora En Tess En Nora.", "Tess, Nora"));
    }

    @Test
    void nobodyPutsWordsInTheNameOfAnother() {
        var page = page(Cast.AMINA, cast.everyone());
        type(page, Cast.NORA, Typing.insert(new Sign(3, 0), END, null, "\n\nVan Nora."));
        type(page, Cast.TESS, Typing.insert(new Sign(3, 11), new Sign(3, 10), null, "\n\nGetypt als Nora."));
        keep(page, Cast.TESS, 3, BEGIN + "\n\nVan Nora.\n\nGetypt als Nora.\n\nVerzonnen bij Nora.");
        assertThat(written(page))
                .isEqualTo(Map.of(
                        "Van Amina.", "Amina",
                        "Van Nora.", "Nora",
                        "Getypt als Nora. Verzonnen bij Nora.", "Tess"));
    }

    @Test
    void aFormThatIsSavedOverADocumentTellsItToo() {
        var page = page(Cast.AMINA, cast.everyone());
        type(page, Cast.NORA, Typing.insert(new Sign(3, 0), END, null, "\n\nVan Nora."));
        var body = BEGIN + "\n\nVan Nora.";
        assertThat(send(
                        Cast.TESS,
                        page,
                        "title",
                        "Samen",
                        "body",
                        body,
                        "version",
                        "0",
                        "generation",
                        "1",
                        "number",
                        "2"))
                .hasStatus(303);
        assertThat(written(page)).isEqualTo(Map.of("Van Amina.", "Amina", "Van Nora.", "Nora"));
    }

    @Test
    void whatIsPutBackIsOfWhoeverWroteItAndWhatIsAcceptedOfBothWhoWorkedOnIt() {
        var page = page(Cast.AMINA, cast.everyone());
        type(page, Cast.NORA, Typing.insert(new Sign(3, 0), END, null, "\n\nVan Nora."));
        keep(page, Cast.TESS, 2, BEGIN + "\n\nVan Nora.");
        send(Cast.TESS, page, "title", "Samen", "body", "Alles anders.", "version", "1");
        assertThat(send(Cast.TESS, "/contributions/" + id(page) + "/versions/2/restored"))
                .hasStatus(303);
        assertThat(written(page)).isEqualTo(Map.of("Van Amina.", "Amina", "Van Nora.", "Nora"));

        var more = BEGIN + "\n\nVan Nora.\n\nVan Tess.";
        var suggestion = Objects.requireNonNull(
                send(Cast.TESS, page + "/suggestions", "title", "Samen", "body", more, "version", "3", "once", "s")
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(send(
                        Cast.AMINA,
                        suggestion + "/accepted",
                        "title",
                        "Samen",
                        "body",
                        more + "\n\nWeer Amina.",
                        "version",
                        "3"))
                .hasStatus(303);
        assertThat(written(page))
                .isEqualTo(Map.of(
                        "Van Amina.", "Amina", "Van Nora.", "Nora", "Van Tess.", "Tess", "Weer Amina.", "Amina"));
    }

    @Test
    void ofAConfidentialSpaceItIsSealedAndGoesAlongToOneAndBack() {
        var page = page(Cast.SANNE, cast.closed());
        type(page, Cast.JONAS, Typing.insert(new Sign(2, 0), END, null, "\n\nVan Jonas."));
        keep(page, Cast.SANNE, 2, BEGIN + "\n\nVan Jonas.");
        var open = lines(page);
        assertThat(move(page, cast.confidential())).hasStatus(303);
        assertThat(lines(page)).isNotEqualTo(open);
        assertThat(written(page, Cast.SANNE)).isEqualTo(Map.of("Van Amina.", "Sanne", "Van Jonas.", "Jonas"));
        assertThat(move(page, cast.closed())).hasStatus(303);
        assertThat(lines(page)).isEqualTo(open);

        var inside = page(Cast.SANNE, cast.confidential());
        type(inside, Cast.JONAS, Typing.insert(new Sign(2, 0), END, null, "\n\nVan Jonas."));
        keep(inside, Cast.SANNE, 2, BEGIN + "\n\nVan Jonas.");
        assertThat(lines(inside)).isNotEqualTo(open);
        assertThat(written(inside, Cast.SANNE)).isEqualTo(Map.of("Van Amina.", "Sanne", "Van Jonas.", "Jonas"));
    }

    @Test
    void whoseNameWentIsNotNamed() {
        var page = page(Cast.AMINA, cast.everyone());
        type(page, Cast.NORA, Typing.insert(new Sign(3, 0), END, null, " En Nora."));
        type(page, Cast.TESS, Typing.insert(new Sign(2, 0), new Sign(3, 8), null, " En Tess."));
        keep(page, Cast.TESS, 3, BEGIN + " En Nora. En Tess.");
        jdbc.sql("update contributions.hand set person_id = null where contribution_id = :page and person_id = :nora")
                .param("page", PublicId.require(id(page)))
                .param("nora", cast.id(Cast.NORA).value())
                .update();
        assertThat(written(page)).isEqualTo(Map.of("Van Amina. En Nora. En Tess.", "Tess, Onbekende collega"));
    }

    private String lines(String page) {
        return jdbc.sql("select lines from contributions.hand where contribution_id = :page")
                .param("page", PublicId.require(id(page)))
                .query(String.class)
                .single();
    }

    private MvcTestResult move(String page, SpaceId to) {
        return send(
                Cast.SANNE,
                "/contributions/" + id(page) + "/move",
                "space",
                to.toString(),
                "reason",
                "Dit past daar beter.");
    }

    private Map<String, String> written(String page) {
        return written(page, Cast.JONAS);
    }

    /** Each stretch of text, and by first names who wrote it. */
    private Map<String, String> written(String page, Cast reader) {
        var written = new LinkedHashMap<String, String>();
        var shown = look(reader, "/contributions/" + id(page) + "/authorship");
        var parts = PART.matcher(shown.substring(shown.indexOf("authorship\">")));
        while (parts.find()) {
            written.put(plain(parts.group(2)), plain(parts.group(1)));
        }
        return written;
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
    }

    private String page(Cast who, SpaceId space) {
        var page =
                Objects.requireNonNull(send(who, "/pages", "title", "Samen", "body", BEGIN, "space", space.toString())
                        .getResponse()
                        .getRedirectedUrl());
        look(who, page + "/together");
        assertThat(change(page, who, "yes", Typing.first(1, BEGIN))).hasStatus(200);
        return page;
    }

    private void type(String page, Cast who, String change) {
        look(who, page + "/together");
        assertThat(change(page, who, "", change)).hasStatus(200);
    }

    private MvcTestResult change(String page, Cast who, String first, String change) {
        var once = Integer.toString(change.hashCode());
        return send(who, page + "/together", "generation", "1", "first", first, "once", once, "change", change);
    }

    private void keep(String page, Cast who, int number, String text) {
        assertThat(send(
                        who,
                        page + "/together/kept",
                        "generation",
                        "1",
                        "number",
                        Integer.toString(number),
                        "body",
                        text))
                .hasStatus(200);
    }

    private MvcTestResult send(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String look(Cast who, String path) {
        try {
            return web.get()
                    .uri(path)
                    .with(cast.as(who))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(String page) {
        return page.substring("/pages/".length());
    }
}
