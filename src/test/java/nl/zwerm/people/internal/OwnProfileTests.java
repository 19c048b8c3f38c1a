package nl.zwerm.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import nl.zwerm.people.Topics;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WebTest
class OwnProfileTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Topics topics;

    @Test
    void whatAPersonSaysOfThemselvesIsShownToColleagues() {
        var wounds = topics.named("Wondzorg");
        assertThat(edit(Cast.AMINA)
                        .param("name", "Amina El Idrissi")
                        .param("about", "Ik werk **nachten**.")
                        .param("offered", wounds.toString())
                        .param("soughtNew", "Delier, Roosteren")
                        .param("days", "6"))
                .hasStatus(303);
        assertThat(web.get().uri("/people/{id}", cast.id(Cast.AMINA)).with(cast.as(Cast.JONAS)))
                .hasStatusOk()
                .bodyText()
                .contains("Amina El Idrissi", "<strong>nachten</strong>", "Wondzorg", "Delier", "Roosteren");
    }

    @Test
    void aTopicBeyondTheListStaysChosen() {
        for (int i = 0; i < 310; i++) {
            topics.named("Aardleer " + i);
        }
        edit(Cast.AMINA)
                .param("name", "Amina")
                .param("offeredNew", "Zonleer")
                .param("days", "1")
                .exchange();
        var sun = topics.find("Zonleer").orElseThrow();
        assertThat(web.get().uri("/people/{id}/edit", cast.id(Cast.AMINA)).with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains("value=\"" + sun + "\" checked");
    }

    @Test
    void nobodyEditsAnother() {
        assertThat(web.get().uri("/people/{id}/edit", cast.id(Cast.AMINA)).with(cast.as(Cast.BEHEER)))
                .hasStatus(403);
        assertThat(web.post()
                        .uri("/people/{id}/edit", cast.id(Cast.AMINA))
                        .with(cast.as(Cast.JONAS))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void aNameThatCannotBeSeenIsRefusedAndTheRestIsKept() {
        assertThat(edit(Cast.AMINA).param("name", "\u200b\u200d").param("about", "Dit blijft staan."))
                .hasStatus(422)
                .bodyText()
                .contains("Dit blijft staan.", "name-error");
    }

    @Test
    void aThousandTopicsAreTooMany() {
        var many = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            many.append("Onderwerp ").append(i).append(',');
        }
        assertThat(edit(Cast.AMINA).param("name", "Amina").param("offeredNew", many.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("ten hoogste 20", "Onderwerp 999");
        assertThat(topics.find("Onderwerp 1")).isEmpty();
    }

    @Test
    void hoursThatAreNoneAndNumbersThatAreTooLargeAreRefused() {
        assertThat(edit(Cast.AMINA, "51").param("name", "Amina"))
                .hasStatus(422)
                .bodyText()
                .contains("van 0 tot en met 50");
        assertThat(web.post()
                        .uri("/people/{id}/edit", cast.id(Cast.AMINA))
                        .with(cast.as(Cast.AMINA))
                        .with(csrf())
                        .param("name", "Amina"))
                .hasStatus(422)
                .bodyText()
                .contains("ten minste één dag");
    }

    @Test
    void aPictureIsMadeSmallAndServedAsWhatItIs() throws IOException {
        assertThat(send(picture(900, 400))).hasStatus(303);
        var answer = web.get()
                .uri("/people/{id}/picture", cast.id(Cast.AMINA))
                .with(cast.as(Cast.JONAS))
                .exchange();
        assertThat(answer).hasStatusOk().headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getContentType()).isEqualTo("image/jpeg");
        var drawn = ImageIO.read(
                new java.io.ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(drawn.getWidth()).isEqualTo(256);
        assertThat(drawn.getHeight()).isEqualTo(256);
    }

    @Test
    void aPageDressedAsAPictureIsRefused() {
        assertThat(send("<html><script>alert(1)</script></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("geen PNG");
    }

    @Test
    void aPersonWhoIsNotThereIsNotThere() {
        assertThat(web.get().uri("/people/000000000000").with(cast.as(Cast.AMINA)))
                .hasStatus(404);
        assertThat(web.get().uri("/people/{id}/picture", cast.id(Cast.TESS)).with(cast.as(Cast.AMINA)))
                .hasStatus(404);
    }

    private MockMvcRequestBuilder edit(Cast member) {
        return edit(member, "5");
    }

    private MockMvcRequestBuilder edit(Cast member, String weekly) {
        return web.post()
                .uri("/people/{id}/edit", cast.id(member))
                .with(cast.as(member))
                .with(csrf())
                .param("weekly", weekly)
                .param("open", "3")
                .param("days", "1")
                .param("zone", "Europe/Amsterdam");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult send(byte[] content) {
        return web.post()
                .uri("/people/{id}/picture", cast.id(Cast.AMINA))
                .multipart()
                .file(new MockMultipartFile("file", "ik.png", "image/png", content))
                .with(cast.as(Cast.AMINA))
                .with(csrf())
                .exchange();
    }

    private static byte[] picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
