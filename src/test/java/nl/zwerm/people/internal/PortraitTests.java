package nl.zwerm.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PortraitTests {

    @Test
    void aPictureOfTooManyPixelsIsNotEvenRead() throws IOException {
        var small = written(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "gif");
        ByteBuffer.wrap(small)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 60_000)
                .putShort(8, (short) 60_000);
        int frame = indexOf(small, (byte) 0x2C);
        ByteBuffer.wrap(small)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putShort(frame + 5, (short) 60_000)
                .putShort(frame + 7, (short) 60_000);
        assertThat(Portrait.of(small))
                .isInstanceOfSatisfying(
                        Portrait.Refused.class,
                        refused -> assertThat(refused.said().key()).isEqualTo("people.picture.too-many-pixels"));
    }

    @Test
    void aPhoneHeldUprightGivesAnUprightPortrait() throws IOException {
        var lying = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        var pen = lying.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 20, 40);
        pen.dispose();
        var portrait = Portrait.of(turned(written(lying, "jpg"), 6));
        assertThat(portrait).isInstanceOf(Portrait.Drawn.class);
        var upright = ImageIO.read(new ByteArrayInputStream(((Portrait.Drawn) portrait).content()));
        assertThat(new Color(upright.getRGB(20, 5)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(20, 35)).getRed()).isLessThan(60);
    }

    @Test
    void aTornPictureIsRefused() throws IOException {
        var whole = written(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png");
        assertThat(Portrait.of(Arrays.copyOf(whole, 60))).isInstanceOf(Portrait.Refused.class);
    }

    private static byte[] turned(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        var out = ByteBuffer.allocate(jpeg.length + 36);
        return out.put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static int indexOf(byte[] bytes, byte sought) {
        for (int i = 13; i < bytes.length; i++) {
            if (bytes[i] == sought && bytes[i + 1] == 0 && bytes[i + 2] == 0) {
                return i;
            }
        }
        throw new AssertionError("no frame");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
