package nl.zwerm.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.NewContribution;
import nl.zwerm.files.Files;
import nl.zwerm.shared.Blobs;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class SendingFilesTests {

    private static final int PIECE = Sending.PIECE;

    @Autowired
    private MockMvc web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Files files;

    @Autowired
    private Sendings sendings;

    @Autowired
    private Blobs blobs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFileArrivesPieceByPieceAndIsWhole() throws Exception {
        var content = bytes(2 * PIECE + 1234);
        var path = begin("jaarplan 2027.pdf", content.length, Cast.AMINA);
        assertThat(send(path, 0, part(content, 0), Cast.AMINA).getHeader("Upload-Offset"))
                .isEqualTo("" + PIECE);
        // Cut off: half a piece counts for nothing.
        assertThat(send(path, PIECE, Arrays.copyOfRange(content, PIECE, PIECE + 1000), Cast.AMINA)
                        .getStatus())
                .isEqualTo(400);
        assertThat(so(path, Cast.AMINA).getHeader("Upload-Offset")).isEqualTo("" + PIECE);
        // All that is left, in one go.
        var last = send(path, PIECE, Arrays.copyOfRange(content, PIECE, content.length), Cast.AMINA);
        assertThat(last.getStatus()).isEqualTo(204);
        assertThat(last.getHeader("Upload-Offset")).isEqualTo("" + content.length);
        assertThat(URLDecoder.decode(last.getHeader("Zwerm-Markdown"), StandardCharsets.UTF_8))
                .isEqualTo("[jaarplan 2027.pdf](" + url(path) + ")");

        var answer = fetch(url(path), Cast.AMINA);
        assertThat(answer.getContentAsByteArray()).isEqualTo(content);
        assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("jaarplan");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        // Whoever did not hear that it is there, hears it now.
        assertThat(so(path, Cast.AMINA).getHeader("Upload-Offset")).isEqualTo("" + content.length);
        assertThat(so(path, Cast.AMINA).getHeader("Zwerm-Markdown")).isNotNull();
    }

    @Test
    void aPieceThatComesTwiceOrTooSoonIsNotTaken() throws Exception {
        var content = bytes(2 * PIECE);
        var path = begin("a.zip", content.length, Cast.AMINA);
        assertThat(send(path, PIECE, part(content, 1), Cast.AMINA).getStatus()).isEqualTo(409);
        assertThat(send(path, 0, part(content, 0), Cast.AMINA).getStatus()).isEqualTo(204);
        var again = send(path, 0, part(content, 0), Cast.AMINA);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getHeader("Upload-Offset")).isEqualTo("" + PIECE);
        // From another window, at the same moment.
        var before = sendings.require(id(path), cast.viewer(Cast.AMINA));
        assertThat(sendings.take(before, part(content, 1), cast.viewer(Cast.AMINA)))
                .isPresent();
        assertThat(sendings.take(before, part(content, 1), cast.viewer(Cast.AMINA)))
                .isEmpty();
        assertThat(fetch(url(path), Cast.AMINA).getContentAsByteArray()).isEqualTo(content);
    }

    @Test
    void whatIsLongerThanItSaidIsNotTaken() throws Exception {
        var path = begin("a.txt", 10, Cast.AMINA);
        assertThat(send(path, 0, bytes(11), Cast.AMINA).getStatus()).isEqualTo(413);
        assertThat(so(path, Cast.AMINA).getHeader("Upload-Offset")).isEqualTo("0");
        assertThat(fetch(url(path), Cast.AMINA).getStatus()).isEqualTo(404);
    }

    @Test
    void nobodyComesNearWhatSomebodyElseSends() throws Exception {
        var path = begin("a.txt", 10, Cast.AMINA);
        assertThat(so(path, Cast.JONAS).getStatus()).isEqualTo(404);
        assertThat(send(path, 0, bytes(10), Cast.JONAS).getStatus()).isEqualTo(404);
        assertThat(ask(delete(path), Cast.JONAS).getStatus()).isEqualTo(404);
        send(path, 0, bytes(10), Cast.AMINA);
        assertThat(so(path, Cast.JONAS).getStatus()).isEqualTo(404);
        assertThat(fetch(url(path), Cast.JONAS).getStatus()).isEqualTo(404);
        assertThat(fetch(url(path), Cast.BEHEER).getStatus()).isEqualTo(404);
        assertThat(so("/files/uploads/nonsense", Cast.AMINA).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsEmptyOrTooLargeIsRefusedInTheReadersWords() throws Exception {
        assertThat(said(0)).contains("422", "niet of maar half");
        assertThat(said(-5)).startsWith("422");
        assertThat(said(Sendings.MOST_BYTES + 1)).contains("413", "hoogstens 200 MB");
        assertThat(web.perform(post("/files/uploads").with(csrf()).with(cast.as(Cast.AMINA)))
                        .andReturn()
                        .getResponse()
                        .getHeader("Tus-Version"))
                .isEqualTo("1.0.0");
    }

    @Test
    void aPictureIsPlacedAsOneSoThatWhereItWasTakenIsNotKept() throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", picture);
        var path = begin("plan.pdf", picture.size(), Cast.AMINA);
        var answer = send(path, 0, picture.toByteArray(), Cast.AMINA);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Dit is een afbeelding");
        assertThat(so(path, Cast.AMINA).getStatus()).isEqualTo(404);
    }

    @Test
    void aFileGoesWithTheTextThatLeadsToIt() throws Exception {
        var content = bytes(PIECE + 7);
        var path = sent("notulen.docx", content, Cast.AMINA);
        files.adopt(published(cast.closed(), url(path)));
        assertThat(fetch(url(path), Cast.JONAS).getContentAsByteArray()).isEqualTo(content);
        assertThat(fetch(url(path), Cast.TESS).getStatus()).isEqualTo(404);
        assertThat(fetch(url(path), Cast.BEHEER).getStatus()).isEqualTo(404);
    }

    @Test
    void ofALargeFileOneMayAskAPart() throws Exception {
        var content = bytes(PIECE + 100);
        var path = sent("film.mp4", content, Cast.AMINA);
        var answer = web.perform(get(url(path))
                        .header("Range", "bytes=" + (PIECE - 2) + "-" + (PIECE + 1))
                        .with(cast.as(Cast.AMINA)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(content, PIECE - 2, PIECE + 2));
    }

    @Test
    void itIsNeverInTheClearAndUnderTheKeyOfItsConfidentialSpace() throws Exception {
        var content = "heel geheim ".repeat(400_000).getBytes(StandardCharsets.UTF_8);
        var path = begin("ontslagronde.docx", content.length, Cast.AMINA);
        send(path, 0, part(content, 0), Cast.AMINA);
        assertThat(row("select blob from files.sending where id = :id", path))
                .satisfies(blob -> assertThat(text(blobs.read(blob))).doesNotContain("geheim"));
        send(path, PIECE, Arrays.copyOfRange(content, PIECE, content.length), Cast.AMINA);
        var before = row("select blob || ' ' || encode(name, 'hex') from files.file where id = :id", path);
        files.adopt(published(cast.confidential(), url(path)));
        assertThat(row("select blob || ' ' || encode(name, 'hex') from files.file where id = :id", path)
                        .split(" "))
                .hasSize(3)
                .doesNotContain(before.split(" "));
        var answer = fetch(url(path), Cast.JONAS);
        assertThat(answer.getContentAsByteArray()).isEqualTo(content);
        assertThat(answer.getHeader("Content-Disposition")).contains("ontslagronde.docx");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(fetch(url(path), Cast.BEHEER).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsCancelledOrNotFinishedWithinADayGoes() throws Exception {
        var path = begin("a.zip", PIECE + 1, Cast.AMINA);
        send(path, 0, bytes(PIECE), Cast.AMINA);
        assertThat(ask(delete(path), Cast.AMINA).getStatus()).isEqualTo(204);
        assertThat(so(path, Cast.AMINA).getStatus()).isEqualTo(404);

        var old = begin("b.zip", PIECE + 1, Cast.AMINA);
        send(old, 0, bytes(PIECE), Cast.AMINA);
        var recent = begin("c.zip", PIECE + 1, Cast.AMINA);
        jdbc.sql("update files.sending set begun_at = begun_at - interval '25 hours' where id = :id")
                .param("id", id(old).value())
                .update();
        assertThat(so(old, Cast.AMINA).getStatus()).isEqualTo(404);
        sendings.removeAbandoned();
        assertThat(jdbc.sql("select id from files.sending").query(Long.class).list())
                .contains(id(recent).value())
                .doesNotContain(id(old).value());
    }

    @Test
    void nobodyLetsMoreWaitThanAGigabyteNorSendsTooManyInAnHour() throws Exception {
        for (int i = 0; i < 5; i++) {
            begin("groot" + i + ".zip", Sendings.MOST_BYTES, Cast.TESS);
        }
        assertThat(begun("groot.zip", Sendings.MOST_BYTES, Cast.TESS).getContentAsString(StandardCharsets.UTF_8))
                .contains("024 MB");
        for (int i = 0; i < 60; i++) {
            begin("klein" + i + ".txt", 1, Cast.NORA);
        }
        assertThat(begun("klein.txt", 1, Cast.NORA).getStatus()).isEqualTo(429);
    }

    @Test
    void roomIsKeptForAllElse() {
        assertThat(blobs.hasRoomFor(1)).isTrue();
        assertThat(blobs.hasRoomFor(Long.MAX_VALUE / 2)).isFalse();
    }

    private String said(long size) throws Exception {
        var answer = begun("a.txt", size, Cast.AMINA);
        return answer.getStatus() + answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String sent(String name, byte[] content, Cast who) throws Exception {
        var path = begin(name, content.length, who);
        assertThat(send(path, 0, content, who).getStatus()).isEqualTo(204);
        return path;
    }

    private String begin(String name, long size, Cast who) throws Exception {
        var answer = begun(name, size, who);
        assertThat(answer.getStatus()).isEqualTo(201);
        return answer.getHeader("Location");
    }

    private MockHttpServletResponse begun(String name, long size, Cast who) throws Exception {
        var encoded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return ask(
                post("/files/uploads").header("Upload-Length", size).header("Upload-Metadata", "filename " + encoded),
                who);
    }

    private MockHttpServletResponse send(String path, long offset, byte[] content, Cast who) throws Exception {
        return ask(
                patch(path)
                        .contentType("application/offset+octet-stream")
                        .header("Upload-Offset", offset)
                        .content(content),
                who);
    }

    private MockHttpServletResponse so(String path, Cast who) throws Exception {
        return ask(head(path), who);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, Cast who) throws Exception {
        return web.perform(request.header("Tus-Resumable", "1.0.0").with(csrf()).with(cast.as(who)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse fetch(String url, Cast who) throws Exception {
        return web.perform(get(url).with(cast.as(who))).andReturn().getResponse();
    }

    private Contribution published(SpaceId space, String url) {
        var viewer = cast.viewer(Cast.AMINA);
        var draft = contributions.begin(new NewContribution(
                "question",
                spaces.require(space, viewer),
                null,
                viewer.id(),
                "Een titel",
                "Zie [dit](" + url + ")",
                "nl"));
        return contributions.publish(draft.id(), viewer);
    }

    private String row(String sql, String path) {
        return jdbc.sql(sql).param("id", id(path).value()).query(String.class).single();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static nl.zwerm.files.FileId id(String path) {
        return nl.zwerm.files.FileId.of(PublicId.require(path.substring("/files/uploads/".length())));
    }

    private static String url(String path) {
        return path.replace("/uploads/", "/");
    }

    private static byte[] part(byte[] content, int number) {
        return Arrays.copyOfRange(content, number * PIECE, Math.min(content.length, (number + 1) * PIECE));
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
