package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTypesTests {

    @Test
    void knowsImagesByTheirContent() throws IOException {
        assertThat(UploadTypes.image(drawn("png"))).contains(ImageType.PNG);
        assertThat(UploadTypes.image(drawn("jpg"))).contains(ImageType.JPEG);
        assertThat(UploadTypes.image(drawn("gif"))).contains(ImageType.GIF);
        assertThat(UploadTypes.image(latin("RIFF$\u0000\u0000\u0000WEBPVP8 "))).contains(ImageType.WEBP);
    }

    private static byte[] drawn(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "<html>GIF89a",
                "RIFF$\u0000\u0000\u0000WAVEfmt ",
                "%PDF-1.7",
                "PK\u0003\u0004",
                "MZ",
                "BM6\u0000",
                "II*\u0000",
                "PNG\r\n"
            })
    void nothingElseIsAnImage(String content) {
        assertThat(UploadTypes.image(latin(content))).isEmpty();
    }
}
