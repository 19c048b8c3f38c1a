package nl.zwerm.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class FilesOfAPageTests {

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNewVersionTakesThePlaceOfAFileAndAnEarlierOneCanBePutBack() throws Exception {
        var file = file("drumlijst.txt", "eerste <b>druif</b>");
        var page = page(cast.everyone(), file);
        assertThat(look(page + "/files", Cast.TESS))
                .contains("drumlijst.txt", "eerste &lt;b&gt;druif", "staat in de tekst")
                .doesNotContain("<b>druif", "Eerdere versies");
        assertThat(replace(page, file, "../drumlijst-2.txt", "tweede druif", Cast.JONAS))
                .hasStatus(303);
        assertThat(text(file, Cast.TESS)).isEqualTo("tweede druif");
        assertThat(look(page + "/files", Cast.TESS)).contains(">drumlijst-2.txt<", "Eerdere versies (1)", "Jonas · ");
        var earlier = page + file + "/versions/1";
        assertThat(text(earlier, Cast.TESS)).isEqualTo("eerste <b>druif</b>");
        assertThat(get(earlier, Cast.TESS).getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment");

        assertThat(web.post().uri(earlier).with(csrf()).with(cast.as(Cast.TESS)).exchange())
                .hasStatus(303);
        assertThat(text(file, Cast.TESS)).isEqualTo("eerste <b>druif</b>");
        assertThat(text(page + file + "/versions/2", Cast.TESS)).isEqualTo("tweede druif");
        assertThat(get(earlier, Cast.TESS)).hasStatus(404);
    }

    @Test
    void onlyAFileOfItsKindTakesItsPlace() throws Exception {
        var file = file("drumlijst.txt", "eerste druif");
        var page = page(cast.everyone(), file);
        assertThat(replace(page, file, "leeg.txt", "", Cast.TESS))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"file-" + file.substring(7) + "-error\"");
        assertThat(replace(page, file, "foto.png", DOT, Cast.TESS)).hasStatus(422);
        assertThat(text(file, Cast.TESS)).isEqualTo("eerste druif");
        var other = file("andere.txt", "druif");
        page(cast.everyone(), other);
        assertThat(replace(page, other, "a.txt", "geplet", Cast.TESS))
                .as("which stands on another page")
                .hasStatus(404);
    }

    @Test
    void whoMayNotReadThePageComesNearNoneOfIt() throws Exception {
        var file = file("drumlijst.txt", "eerste druif");
        var page = page(cast.closed(), file);
        replace(page, file, "b.txt", "tweede druif", Cast.JONAS);
        for (var who : new Cast[] {Cast.TESS, Cast.BEHEER}) {
            assertThat(get(page + "/files", who)).hasStatus(404);
            assertThat(get(page + file + "/versions/1", who)).hasStatus(404);
            assertThat(replace(page, file, "c.txt", "van mij", who)).hasStatus(404);
        }
        assertThat(text(file, Cast.JONAS)).isEqualTo("tweede druif");
    }

    @Test
    void whatCameInPiecesTakesThePlaceOnceForWhoeverSentIt() throws Exception {
        var file = file("drumlijst.txt", "eerste druif");
        for (var space : List.of(cast.everyone(), cast.confidential())) {
            var page = page(space, file);
            var sent = file("drumlijst 2.txt", "x".repeat(5_000_000));
            assertThat(replaceBySent(page, file, sent, Cast.JONAS))
                    .as("sent by another")
                    .hasStatus(404);
            assertThat(replaceBySent(page, file, sent, Cast.AMINA)).hasStatus(303);
            assertThat(text(file, Cast.JONAS)).isEqualTo("x".repeat(5_000_000));
            assertThat(get(file, Cast.JONAS).getResponse().getHeader("Content-Disposition"))
                    .contains("drumlijst 2.txt");
            assertThat(text(page + file + "/versions/1", Cast.JONAS)).isEqualTo("eerste druif");
            assertThat(get(sent, Cast.AMINA)).hasStatus(404);
            assertThat(replaceBySent(page, file, sent, Cast.AMINA)).as("twice").hasStatus(404);
            assertThat(replaceBySent(page, file, file, Cast.AMINA)).as("itself").hasStatus(404);
            file = file("drumlijst.txt", "eerste druif");
        }
    }

    private MvcTestResult replaceBySent(String page, String file, String sent, Cast who) {
        return web.post()
                .uri(page + file)
                .multipart()
                .param("sent", sent.substring("/files/".length()))
                .with(csrf())
                .with(cast.as(who))
                .exchange();
    }

    @Test
    void versionsAreSealedAsTheirPageIs() throws Exception {
        var file = file("drumlijst.txt", "eerste druif");
        var page = page(cast.confidential(), file);
        assertThat(replace(page, file, "b.txt", "tweede druif", Cast.JONAS)).hasStatus(303);
        assertThat(text(file, Cast.JONAS)).isEqualTo("tweede druif");
        assertThat(text(page + file + "/versions/1", Cast.JONAS)).isEqualTo("eerste druif");
        assertThat(jdbc.sql("select sealed from files.file where id = :id")
                        .param("id", PublicId.require(file.substring(7)))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void versionsGoWithTheirPageIntoAConfidentialSpaceOutOfItAndWithTheSpace(@Autowired Spaces spaces)
            throws Exception {
        spaces.appoint(cast.everyone(), cast.id(Cast.AMINA));
        var cellar = spaces.open(SpaceKind.CONFIDENTIAL, "Druivenkelder", "Onder ons", cast.id(Cast.AMINA));
        var file = file("drumlijst.txt", "eerste druif");
        var page = page(cast.everyone(), file);
        replace(page, file, "b.txt", "tweede druif", Cast.AMINA);
        var id = PublicId.require(file.substring(7));

        var open = blobs(id);
        move(page, cellar);
        assertThat(blobs(id)).hasSize(2).doesNotContainAnyElementsOf(open);
        assertThat(dropped()).containsAll(open);
        assertBothRead(page, file, Cast.AMINA);
        assertThat(get(file, Cast.TESS)).hasStatus(404);
        assertThat(get(page + file + "/versions/1", Cast.TESS)).hasStatus(404);

        var sealed = blobs(id);
        move(page, cast.everyone());
        assertThat(blobs(id)).hasSize(2).doesNotContainAnyElementsOf(sealed);
        assertThat(dropped()).containsAll(sealed);
        assertBothRead(page, file, Cast.TESS);

        move(page, cellar);
        var last = blobs(id);
        assertThat(web.post()
                        .uri("/spaces/" + cellar + "/purge")
                        .param("name", "Druivenkelder")
                        .with(csrf())
                        .with(cast.as(Cast.AMINA))
                        .exchange())
                .hasStatus(303);
        assertThat(blobs(id)).isEmpty();
        assertThat(dropped()).containsAll(last);
    }

    private void assertBothRead(String page, String file, Cast who) throws Exception {
        assertThat(text(file, who)).isEqualTo("tweede druif");
        assertThat(look(page + "/files", who)).contains(">b.txt<");
        var earlier = page + file + "/versions/1";
        assertThat(text(earlier, who)).isEqualTo("eerste druif");
        assertThat(get(earlier, who).getResponse().getHeader("Content-Disposition"))
                .contains("drumlijst.txt");
    }

    private void move(String page, SpaceId to) {
        assertThat(web.post()
                        .uri(page.replace("/pages/", "/contributions/") + "/move")
                        .param("space", to.toString())
                        .param("reason", "Past daar beter.")
                        .with(csrf())
                        .with(cast.as(Cast.AMINA))
                        .exchange())
                .hasStatus(303);
    }

    /** Of the file and of what stood in its place. */
    private List<String> blobs(long id) {
        return jdbc.sql("""
                        select blob from files.file where id = :id
                        union all
                        select blob from files.earlier where file_id = :id
                        """).param("id", id).query(String.class).list();
    }

    private List<String> dropped() {
        return jdbc.sql("select blob from files.dropped_blob")
                .query(String.class)
                .list();
    }

    private MvcTestResult replace(String page, String file, String name, String content, Cast who) {
        return replace(page, file, name, content.getBytes(StandardCharsets.UTF_8), who);
    }

    private MvcTestResult replace(String page, String file, String name, byte[] content, Cast who) {
        return web.post()
                .uri(page + file)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/x-msdownload", content))
                .with(csrf())
                .with(cast.as(who))
                .exchange();
    }

    private String file(String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var path = web.post()
                .uri("/files/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", bytes.length)
                .header(
                        "Upload-Metadata",
                        "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(cast.as(Cast.AMINA))
                .exchange()
                .getResponse()
                .getHeader("Location");
        assertThat(web.method(HttpMethod.PATCH)
                        .uri(path)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", 0)
                        .contentType("application/offset+octet-stream")
                        .content(bytes)
                        .with(csrf())
                        .with(cast.as(Cast.AMINA))
                        .exchange())
                .hasStatus(204);
        return path.replace("/uploads", "");
    }

    private String page(SpaceId space, String file) {
        var sent = web.post()
                .uri("/pages")
                .param("title", "Over druiven")
                .param("body", "Zie [de lijst](" + file + ")")
                .param("space", PublicId.show(space.value()))
                .with(csrf())
                .with(cast.as(Cast.AMINA))
                .exchange();
        assertThat(sent).hasStatus(303);
        return sent.getResponse().getHeader("Location").replaceAll("[?#].*", "");
    }

    private MvcTestResult get(String path, Cast who) {
        return web.get().uri(path).with(cast.as(who)).exchange();
    }

    private String look(String path, Cast who) throws Exception {
        return get(path, who).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String text(String path, Cast who) throws Exception {
        var answer = get(path, who);
        assertThat(answer).hasStatus(200);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
