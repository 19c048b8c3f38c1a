package nl.zwerm.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The side of the server: it keeps what is typed, in order, for whoever may write there, whatever it is. */
@WebTest
class WritingOnePageTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WritingGuard guard;

    @Autowired
    private Together together;

    @Test
    void whatIsTypedStandsInOrderAndOnceForEverybody() {
        var page = page(cast.everyone());
        begin(page);
        var once = UUID.randomUUID().toString();
        assertThat(type(page, Cast.TESS, once, "een"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("number")
                .isEqualTo(2);
        assertThat(type(page, Cast.TESS, once, "een"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("number")
                .isEqualTo(2);
        assertThat(type(page, Cast.NORA, "b", "twee")).hasStatus(200);
        var news = body(read(page, Cast.JONAS, "?generation=1&after=1"));
        assertThat(news).contains(base64("een"), base64("twee"), "\"last\":3").doesNotContain(base64("begin"));
        assertThat(news.indexOf(base64("een"))).isLessThan(news.indexOf(base64("twee")));
    }

    @Test
    void aDocumentBeginsOnceAndOnlyWithAFirstChange() {
        var page = page(cast.everyone());
        assertThat(body(read(page, Cast.TESS, ""))).contains("Begin van Amina", "\"last\":0", "\"generation\":1");
        assertThat(type(page, Cast.TESS, "a", "te vroeg")).hasStatus(409);
        begin(page);
        assertThat(send(
                        Cast.TESS,
                        page + "/together",
                        "generation",
                        "1",
                        "first",
                        "yes",
                        "once",
                        "c",
                        "change",
                        base64("nog eens")))
                .hasStatus(409);
        assertThat(body(read(page, Cast.TESS, ""))).doesNotContain("Begin van Amina");
    }

    @Test
    void thePageFollowsOnlyWhoeverHasSeenAllOfIt() {
        var page = page(cast.everyone());
        begin(page);
        type(page, Cast.TESS, "a", "een");
        type(page, Cast.NORA, "b", "twee");
        assertThat(keep(page, Cast.TESS, 2, "Zonder Nora")).hasStatus(409);
        assertThat(look(Cast.TESS, page)).contains("Begin van Amina").doesNotContain("Zonder Nora");
        assertThat(keep(page, Cast.TESS, 3, "Met Nora")).hasStatus(200);
        assertThat(look(Cast.JONAS, page)).contains("Met Nora");
        assertThat(look(Cast.JONAS, "/contributions/" + id(page) + "/history")).contains("Samen met Nora");
        assertThat(body(read(page, Cast.JONAS, "")))
                .contains(base64("alles"), "\"last\":3")
                .doesNotContain(base64("twee"));
        assertThat(type(page, Cast.NORA, "c", "drie"))
                .as("they write on in the same document")
                .hasStatus(200);
    }

    @Test
    void anotherVersionEndsTheDocumentAndNothingIsWrittenOverIt() {
        var page = page(cast.everyone());
        begin(page);
        type(page, Cast.TESS, "a", "een");
        assertThat(keep(page, Cast.TESS, 2, "Van Tess")).hasStatus(200);
        assertThat(send(Cast.NORA, "/contributions/" + id(page) + "/versions/1/restored"))
                .hasStatus(303);
        assertThat(type(page, Cast.TESS, "b", "in het oude")).hasStatus(409);
        assertThat(keep(page, Cast.TESS, 2, "Er overheen")).hasStatus(409);
        assertThat(look(Cast.TESS, page)).contains("Begin van Amina").doesNotContain("Er overheen");
        assertThat(body(read(page, Cast.TESS, "?generation=1&after=2")))
                .contains("\"generation\":2", "Begin van Amina");
    }

    @Test
    void aFormOfSomebodyWhoDoesNotWriteAlongIsNotSavedOverTheOthers() {
        var page = page(cast.everyone());
        begin(page);
        type(page, Cast.TESS, "a", "een");
        assertThat(send(Cast.NORA, page, "title", "Samen", "body", "Van Nora", "version", "0"))
                .hasStatus(422);
        assertThat(send(
                        Cast.TESS,
                        page,
                        "title",
                        "Samen",
                        "body",
                        "Van Tess",
                        "version",
                        "0",
                        "generation",
                        "1",
                        "number",
                        "2"))
                .hasStatus(303);
        assertThat(look(Cast.JONAS, page)).contains("Van Tess");
    }

    @Test
    void aPictureOfWhoeverWritesAlongIsThereForAllWhoReadThePage() {
        var page = page(cast.everyone());
        begin(page);
        var ofNora = picture(Cast.NORA);
        type(page, Cast.NORA, "a", "een");
        assertThat(keep(page, Cast.TESS, 2, "Kijk: " + ofNora)).hasStatus(200);
        assertThat(fetch(ofNora, Cast.JONAS)).hasStatus(200);

        var alone = page(cast.everyone());
        var ofTess = picture(Cast.TESS);
        assertThat(send(Cast.TESS, alone, "title", "Samen", "body", "Kijk: " + ofTess, "version", "0"))
                .hasStatus(303);
        assertThat(fetch(ofTess, Cast.JONAS)).hasStatus(200);
        var ofJonas = picture(Cast.JONAS);
        assertThat(send(Cast.TESS, alone, "title", "Samen", "body", "Kijk: " + ofTess + ofJonas, "version", "1"))
                .hasStatus(303);
        assertThat(fetch(ofJonas, Cast.NORA)).as("who did not write it").hasStatus(404);
    }

    private String picture(Cast who) {
        var drawn = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var answer = web.post()
                .uri("/files")
                .multipart()
                .file(new MockMultipartFile("file", "stip.png", "image/png", drawn))
                .with(csrf())
                .with(cast.as(who))
                .exchange();
        return body(answer).replaceAll(".*(!\\[[^\"]*)\".*", "$1");
    }

    private MvcTestResult fetch(String picture, Cast who) {
        return web.get()
                .uri(picture.replaceAll(".*\\((.*)\\)", "$1"))
                .with(cast.as(who))
                .exchange();
    }

    @Test
    void whoMayNotWriteAnyMoreHearsAndTypesNothing() {
        var page = page(cast.closed());
        begin(page);
        long subject = PublicId.require(id(page));
        assertThat(guard.mayHear(cast.viewer(Cast.JONAS), subject)).isTrue();
        assertThat(send(Cast.SANNE, "/spaces/" + cast.closed() + "/members/" + cast.id(Cast.JONAS) + "/removal"))
                .hasStatus(303);
        assertThat(guard.mayHear(cast.viewer(Cast.JONAS), subject)).isFalse();
        assertThat(read(page, Cast.JONAS, "?generation=1&after=1")).hasStatus(404);
        assertThat(type(page, Cast.JONAS, "b", "nog iets")).hasStatus(404);
        assertThat(send(Cast.JONAS, page + "/together/writers", "client", "7", "cursor", "{}"))
                .hasStatus(404);
    }

    @Test
    void whoseChangesWaitForWhoeverKeepsThePageDoesNotWriteInIt() {
        var page = page(cast.everyone());
        begin(page);
        assertThat(type(page, Cast.TESS, "a", "nog niet")).hasStatus(200);
        assertThat(send(Cast.AMINA, page + "/approval")).hasStatus(303);
        assertThat(type(page, Cast.TESS, "b", "buiten om")).hasStatus(403);
        assertThat(keep(page, Cast.TESS, 2, "Buiten om")).hasStatus(403);
        assertThat(read(page, Cast.TESS, "")).hasStatus(403);
        assertThat(guard.mayHear(cast.viewer(Cast.TESS), PublicId.require(id(page))))
                .isFalse();
        assertThat(type(page, Cast.AMINA, "c", "zelf")).hasStatus(200);
    }

    @Test
    void ofAConfidentialSpaceNothingTypedCanBeReadInTheDatabase() {
        var page = page(cast.confidential());
        begin(page);
        type(page, Cast.JONAS, "a", "geheime woorden");
        assertThat(body(read(page, Cast.JONAS, ""))).contains(base64("geheime woorden"));
        assertThat(jdbc.sql("select concat(t.*) from knowledge.typed t")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(base64("geheime woorden")) || row.contains("geheime"));
    }

    @Test
    void whatNoWindowOfOursSendsIsRefusedAndChangesNothing() {
        var page = page(cast.everyone());
        begin(page);
        for (var change : new String[] {"", "geen base64!", "A".repeat(3_000_004)}) {
            assertThat(send(Cast.TESS, page + "/together", "generation", "1", "once", "x", "change", change))
                    .hasStatus(400);
        }
        assertThat(send(Cast.TESS, page + "/together", "generation", "-1", "once", "x", "change", "AAAA"))
                .hasStatus(409);
        assertThat(send(Cast.TESS, page + "/together", "generation", "1", "change", "AAAA"))
                .hasStatus(400);
        assertThat(read(page, Cast.TESS, "?generation=99999999999999&after=-3")).hasStatus(200);
        assertThat(body(read(page, Cast.TESS, ""))).contains("\"last\":1");
    }

    @Test
    void othersSeeWhoWritesAndWhereUntilTheyLeave() {
        var page = page(cast.everyone());
        begin(page);
        send(
                Cast.TESS,
                page + "/together/writers",
                "client",
                "7",
                "cursor",
                "{\"anchor\":{\"block\":2,\"at\":7},\"head\":{\"block\":2,\"at\":7}}");
        send(Cast.TESS, page + "/together/writers", "client", "7", "cursor", "geen plek");
        assertThat(body(read(page, Cast.NORA, "")))
                .doesNotContain("geen plek")
                .contains("Tess", "\\\"head\\\":{\\\"block\\\":2");
        send(Cast.NORA, page + "/together/writers", "client", "7", "gone", "yes");
        assertThat(body(read(page, Cast.NORA, "")))
                .as("nobody sends another away")
                .contains("Tess");
        send(Cast.TESS, page + "/together/writers", "client", "7", "gone", "yes");
        assertThat(body(read(page, Cast.NORA, ""))).doesNotContain("\\\"head\\\":{\\\"block\\\":2");
    }

    @Test
    void whoComesBackAfterAnHourWithoutAConnectionWritesOnInTheSameDocument() {
        var page = page(cast.everyone());
        begin(page);
        assertThat(type(page, Cast.TESS, "a", "voor ze wegviel")).hasStatus(200);
        assertThat(type(page, Cast.NORA, "b", "intussen")).hasStatus(200);
        assertThat(keep(page, Cast.NORA, 3, "Begin van Amina, intussen")).hasStatus(200);
        later(page, "1 hour");
        assertThat(type(page, Cast.TESS, "c", "in de trein")).hasStatus(200);
        assertThat(body(read(page, Cast.TESS, "?generation=1&after=2"))).contains(base64("alles"), "\"last\":4");

        assertThat(keep(page, Cast.TESS, 4, "Begin van Amina, intussen, in de trein"))
                .hasStatus(200);
        later(page, "15 days");
        assertThat(type(page, Cast.NORA, "d", "na de vakantie"))
                .as("it was over; the window keeps what was typed, and says so")
                .hasStatus(409);
    }

    private void later(String page, String by) {
        jdbc.sql("update knowledge.typed set at = at - cast(:by as interval) where page_id = :page")
                .param("by", by)
                .param("page", PublicId.require(id(page)))
                .update();
        together.sweep();
    }

    private String page(SpaceId space) {
        return String.valueOf(
                send(Cast.AMINA, "/pages", "title", "Samen", "body", "Begin van Amina", "space", space.toString())
                        .getResponse()
                        .getRedirectedUrl());
    }

    private void begin(String page) {
        read(page, Cast.AMINA, "");
        assertThat(send(
                        Cast.AMINA,
                        page + "/together",
                        "generation",
                        "1",
                        "first",
                        "yes",
                        "once",
                        "first",
                        "change",
                        base64("begin")))
                .hasStatus(200);
    }

    private MvcTestResult type(String page, Cast who, String once, String what) {
        return send(who, page + "/together", "generation", "1", "first", "", "once", once, "change", base64(what));
    }

    private MvcTestResult keep(String page, Cast who, int number, String text) {
        return send(
                who,
                page + "/together/kept",
                "generation",
                "1",
                "number",
                Integer.toString(number),
                "body",
                text,
                "whole",
                base64("alles"));
    }

    private MvcTestResult read(String page, Cast who, String from) {
        return web.get().uri(page + "/together" + from).with(cast.as(who)).exchange();
    }

    private MvcTestResult send(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String look(Cast who, String path) {
        return body(web.get().uri(path).with(cast.as(who)).exchange());
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String id(String page) {
        return page.substring("/pages/".length());
    }
}
