package nl.zwerm.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.NewContribution;
import nl.zwerm.files.Files;
import nl.zwerm.shared.Blobs;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class AddingPicturesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Spaces spaces;

    @Autowired
    private SpaceKeys keys;

    @Autowired
    private Files files;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Blobs blobs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPictureBelongsToItsUploaderAloneUntilATextShowsIt() throws Exception {
        var url = url(upload(picture(), Cast.AMINA));
        assertThat(fetch(url, Cast.AMINA).getStatus()).isEqualTo(200);
        assertThat(fetch(url, Cast.JONAS).getStatus()).isEqualTo(404);
        assertThat(fetch(url, Cast.BEHEER).getStatus()).isEqualTo(404);

        files.adopt(published(cast.closed(), url));
        assertThat(fetch(url, Cast.JONAS).getContentAsByteArray()).isEqualTo(picture());
        assertThat(fetch(url, Cast.TESS).getStatus()).isEqualTo(404);
        assertThat(fetch(url, Cast.BEHEER).getStatus()).isEqualTo(404);
    }

    @Test
    void aPictureComesWithHeadersThatLetNothingRun() throws Exception {
        var answer = fetch(url(upload(picture(), Cast.AMINA)), Cast.AMINA);
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox");
        assertThat(answer.getHeader("Cache-Control")).contains("private").contains("no-cache");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline; filename=\"zwerm-");
        assertThat(answer.getHeader("ETag")).isNotNull();
    }

    @Test
    void aBrowserThatHasThePictureHearsThatItIsTheSame() throws Exception {
        var url = url(upload(picture(), Cast.AMINA));
        var etag = fetch(url, Cast.AMINA).getHeader("ETag");
        var again = web.perform(get(url).with(cast.as(Cast.AMINA)).header("If-None-Match", etag))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        var other = web.perform(get(url).with(cast.as(Cast.TESS)).header("If-None-Match", etag))
                .andReturn()
                .getResponse();
        assertThat(other.getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureIsRefusedInTheReadersWords() throws Exception {
        var html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(StandardCharsets.UTF_8);
        for (var content : new byte[][] {html, drawing}) {
            var answer = upload(content, Cast.AMINA);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains("{\"error\":\"Dit is geen afbeelding die we kunnen tonen.");
        }
        assertThat(upload(new byte[0], Cast.AMINA).getStatus()).isEqualTo(422);
        var bomb =
                ByteBuffer.wrap(picture()).putInt(16, 60_000).putInt(20, 60_000).array();
        assertThat(upload(bomb, Cast.AMINA).getContentAsString(StandardCharsets.UTF_8))
                .contains("te veel beeldpunten");
        assertThat(upload(new byte[Uploads.MOST_BYTES + 1], Cast.AMINA).getContentAsString(StandardCharsets.UTF_8))
                .contains("hoogstens 10 MB");
    }

    @Test
    void aPictureIsNeverInTheClearAndUnderTheKeyOfItsConfidentialSpace() throws Exception {
        var url = url(upload(picture(), Cast.AMINA));
        assertThat(jdbc.sql("select sealed from files.waiting_picture")
                        .query(byte[].class)
                        .list())
                .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("PNG"));
        files.adopt(published(cast.everyone(), url));
        assertThat(new String(blobs.read(blob(url)), StandardCharsets.ISO_8859_1))
                .doesNotContain("PNG");

        url = url(upload(picture(), Cast.AMINA));
        files.adopt(published(cast.confidential(), url));
        assertThat(keys.of(cast.confidential()).open(blobs.read(blob(url)), "file " + number(url)))
                .isEqualTo(picture());
        assertThat(fetch(url, Cast.JONAS).getContentAsByteArray()).isEqualTo(picture());
        assertThat(fetch(url, Cast.JONAS).getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(fetch(url, Cast.BEHEER).getStatus()).isEqualTo(404);
    }

    @Test
    void nobodyTakesThePictureOfSomebodyElseAlong() throws Exception {
        var url = url(upload(picture(), Cast.JONAS));
        files.adopt(published(cast.everyone(), url));
        assertThat(fetch(url, Cast.TESS).getStatus()).isEqualTo(404);
        assertThat(fetch(url, Cast.JONAS).getStatus()).isEqualTo(200);
    }

    @Test
    void aPictureStaysWithTheTextItStoodInFirst() throws Exception {
        var url = url(upload(picture(), Cast.AMINA));
        files.adopt(published(cast.confidential(), url));
        files.adopt(published(cast.everyone(), url));
        assertThat(fetch(url, Cast.TESS).getStatus()).isEqualTo(404);
    }

    @Test
    void theSixtyFirstPictureWithinAnHourMustWait() throws Exception {
        for (int i = 0; i < 60; i++) {
            upload(picture(), Cast.NORA);
        }
        var answer = upload(picture(), Cast.NORA);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("error");
    }

    @Test
    void whatStandsNowhereYetTellsNeitherWhoseItIsNorHowLong() throws Exception {
        int before = waiting();
        url(upload(picture(), Cast.AMINA));
        url(upload(picture(), Cast.JONAS));
        assertThat(waiting()).isEqualTo(before + 2);
        assertThat(jdbc.sql("select to_jsonb(w) - 'sealed' from files.waiting_picture w")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(":") && row.matches(".*\\d\\d:\\d\\d.*"))
                .noneMatch(row ->
                        row.contains(Long.toString(cast.viewer(Cast.AMINA).id().value())));
        assertThat(jdbc.sql("select distinct length(sealed) from files.waiting_picture")
                        .query(Integer.class)
                        .list())
                .allMatch(length -> length > 64 * 1024);
        assertThat(jdbc.sql("select count(*) from files.file where contribution_id is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(WaitingPictures.step(70_000)).isEqualTo(128 * 1024);
        assertThat(WaitingPictures.step(1024 * 1024 + 1)).isEqualTo(2 * 1024 * 1024);
    }

    @Test
    void uploadsThatCameToNothingGoAfterAMonth() throws Exception {
        var old = url(upload(picture(), Cast.AMINA));
        var shown = url(upload(picture(), Cast.AMINA));
        files.adopt(published(cast.everyone(), shown));
        uploads.removeAbandoned();
        assertThat(fetch(old, Cast.AMINA).getStatus()).isEqualTo(200);
        jdbc.sql("update files.waiting_picture set until = until - 32").update();
        var recent = url(upload(picture(), Cast.AMINA));
        uploads.removeAbandoned();
        assertThat(fetch(old, Cast.AMINA).getStatus()).isEqualTo(404);
        assertThat(fetch(recent, Cast.AMINA).getStatus()).isEqualTo(200);
        assertThat(fetch(shown, Cast.TESS).getStatus()).isEqualTo(200);
    }

    private int waiting() {
        return jdbc.sql("select count(*) from files.waiting_picture")
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse upload(byte[] content, Cast who) throws Exception {
        var file = new MockMultipartFile("file", "../../<b>.svg", "image/svg+xml", content);
        return web.perform(multipart("/files").file(file).with(csrf()).with(cast.as(who)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse fetch(String url, Cast who) throws Exception {
        return web.perform(get(url).with(cast.as(who))).andReturn().getResponse();
    }

    private static String url(MockHttpServletResponse answer) throws IOException {
        assertThat(answer.getStatus()).isEqualTo(200);
        var json = answer.getContentAsString(StandardCharsets.UTF_8);
        int at = json.indexOf("/files/");
        return json.substring(at, at + "/files/".length() + 12);
    }

    private Contribution published(SpaceId space, String url) {
        var viewer = cast.viewer(Cast.AMINA);
        var text = "Kijk: ![afbeelding](" + url + ")";
        var draft = contributions.begin(new NewContribution(
                "question", spaces.require(space, viewer), null, viewer.id(), "Een titel", text, "nl"));
        return contributions.publish(draft.id(), viewer);
    }

    private String blob(String url) {
        return jdbc.sql("select blob from files.file where id = :id")
                .param("id", number(url))
                .query(String.class)
                .single();
    }

    private static long number(String url) {
        return PublicId.require(url.substring("/files/".length()));
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
