package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImageSizeTests {

    @Test
    void theSizeIsReadFromTheHead() throws IOException {
        assertThat(ImageSize.pixels(written("png"), ImageType.PNG)).isEqualTo(70 * 30);
        assertThat(ImageSize.pixels(written("gif"), ImageType.GIF)).isEqualTo(70 * 30);
        assertThat(ImageSize.pixels(written("jpg"), ImageType.JPEG)).isEqualTo(70 * 30);
    }

    @Test
    void theSizeOfAWebpIsReadFromItsHead() {
        var head = new byte[40];
        System.arraycopy("RIFF----WEBPVP8X".getBytes(StandardCharsets.US_ASCII), 0, head, 0, 16);
        head[24] = (byte) 0xE7;
        head[25] = 3;
        head[27] = (byte) 0xF3;
        head[28] = 1;
        assertThat(ImageSize.pixels(head, ImageType.WEBP)).isEqualTo(1000L * 500);
    }

    @Test
    void aSmallFileMaySayThatItIsEndless() throws IOException {
        var bomb = ByteBuffer.wrap(written("png")).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(ImageSize.pixels(bomb.array(), ImageType.PNG)).isEqualTo(3_600_000_000L);
        assertThat(ImageSize.pixels(Arrays.copyOf(written("jpg"), 40), ImageType.JPEG))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(ImageSize.pixels(new byte[8], ImageType.GIF)).isEqualTo(Long.MAX_VALUE);
    }

    private static byte[] written(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(70, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
