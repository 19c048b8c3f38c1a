package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTracesTests {

    private static final String PLACE = "52.0907N 5.1214E";

    @Test
    void aPhotoForgetsWhereItWasTakenAndStaysUpright() throws IOException {
        var plain = written("jpg");
        var photo = joined(
                Arrays.copyOf(plain, 2),
                segment(0xE1, exif(6)),
                segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0" + PLACE)),
                segment(0xED, bytes("Photoshop 3.0\0" + PLACE)),
                segment(0xFE, bytes(PLACE)),
                Arrays.copyOfRange(plain, 2, plain.length));
        assertThat(Orientation.quarters(photo)).isEqualTo(1);

        var shown = PictureTraces.without(photo, ImageType.JPEG);

        assertThat(text(shown)).doesNotContain(PLACE);
        assertThat(Orientation.quarters(shown)).isEqualTo(1);
        assertThat(drawn(shown)).isEqualTo(drawn(plain));
        assertThat(PictureTraces.without(shown, ImageType.JPEG)).isEqualTo(shown);
    }

    @Test
    void aPictureThatSaysNothingStaysAsItIs() throws IOException {
        assertThat(PictureTraces.without(written("jpg"), ImageType.JPEG)).isEqualTo(written("jpg"));
        assertThat(PictureTraces.without(written("png"), ImageType.PNG)).isEqualTo(written("png"));
        assertThat(PictureTraces.without(written("gif"), ImageType.GIF)).isEqualTo(written("gif"));
    }

    @Test
    void aDrawingForgetsWhatWasWrittenBesideIt() throws IOException {
        var plain = written("png");
        int afterHead = 8 + 25;
        var drawing = joined(
                Arrays.copyOf(plain, afterHead),
                chunk("tEXt", bytes("Location\0" + PLACE)),
                chunk("eXIf", bytes(PLACE)),
                Arrays.copyOfRange(plain, afterHead, plain.length));
        assertThat(PictureTraces.without(drawing, ImageType.PNG)).isEqualTo(plain);
    }

    @Test
    void aWebpForgetsToo() {
        var extended = part("VP8X", new byte[] {0x0C, 0, 0, 0, 69, 0, 0, 29, 0, 0});
        var image = part("VP8L", new byte[] {0x2F, 1, 2, 3, 4});
        var shown = PictureTraces.without(
                riff(extended, image, part("EXIF", bytes(PLACE)), part("XMP ", bytes(PLACE + "!"))), ImageType.WEBP);
        extended[8] = 0;
        assertThat(shown).isEqualTo(riff(extended, image));
    }

    @Test
    void whatIsDamagedIsLeftAsItCame() throws IOException {
        var photo = joined(Arrays.copyOf(written("jpg"), 2), segment(0xE1, exif(6)));
        for (int length = 2; length < photo.length; length++) {
            var cut = Arrays.copyOf(photo, length);
            PictureTraces.without(cut, ImageType.JPEG);
            PictureTraces.without(cut, ImageType.PNG);
            PictureTraces.without(cut, ImageType.WEBP);
        }
        var endless =
                ByteBuffer.wrap(written("png")).putInt(8, Integer.MAX_VALUE).array();
        assertThat(PictureTraces.without(endless, ImageType.PNG)).isEqualTo(endless);
        var backwards = riff(part("VP8L", bytes("xx")));
        ByteBuffer.wrap(backwards).order(ByteOrder.LITTLE_ENDIAN).putInt(16, -8);
        assertThat(PictureTraces.without(backwards, ImageType.WEBP)).isEqualTo(backwards);
    }

    private static byte[] exif(int orientation) {
        return joined(
                bytes("Exif\0\0"),
                ByteBuffer.allocate(26)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(bytes("II"))
                        .putShort((short) 42)
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putInt(orientation)
                        .putInt(0)
                        .array(),
                bytes(PLACE));
    }

    private static byte[] segment(int marker, byte[] content) {
        var head = ByteBuffer.allocate(4).putShort((short) (0xFF00 | marker)).putShort((short) (content.length + 2));
        return joined(head.array(), content);
    }

    private static byte[] chunk(String name, byte[] content) {
        var named = joined(bytes(name), content);
        var sum = new CRC32();
        sum.update(named);
        var length = ByteBuffer.allocate(4).putInt(content.length).array();
        return joined(
                length,
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] part(String name, byte[] content) {
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length);
        return joined(bytes(name), length.array(), content, new byte[content.length % 2]);
    }

    private static byte[] riff(byte[]... parts) {
        var all = joined(parts);
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(all.length + 4);
        return joined(bytes("RIFF"), length.array(), bytes("WEBP"), all);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] drawn(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture)).getRGB(0, 0, 70, 30, null, 0, 70);
    }

    private static byte[] written(String format) throws IOException {
        var image = new BufferedImage(70, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 30; i++) {
            image.setRGB(i, i, 0xE0A040);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
