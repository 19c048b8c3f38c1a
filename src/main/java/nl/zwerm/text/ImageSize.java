package nl.zwerm.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * The number of pixels that an image says to have, from its head: nothing of it is drawn. Without end when it does not
 * say. A small file may hold a picture that nobody's browser can draw.
 */
public final class ImageSize {

    private static final int HEAD = 30;

    private ImageSize() {}

    public static long pixels(byte[] image, ImageType type) {
        if (image.length < HEAD) {
            return Long.MAX_VALUE;
        }
        var data = ByteBuffer.wrap(image);
        return switch (type) {
            case PNG -> Integer.toUnsignedLong(data.getInt(16)) * Integer.toUnsignedLong(data.getInt(20));
            case GIF -> little(data, 6) * little(data, 8);
            case WEBP -> webp(image);
            case JPEG -> jpeg(image);
        };
    }

    private static long little(ByteBuffer data, int at) {
        return Short.toUnsignedLong(Short.reverseBytes(data.getShort(at)));
    }

    private static long webp(byte[] webp) {
        var data = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        var kind = new String(webp, 12, 4, StandardCharsets.US_ASCII);
        return switch (kind) {
            case "VP8X" -> (1L + (data.getInt(24) & 0xFFFFFF)) * (1L + (data.getInt(26) >>> 8));
            case "VP8L" -> (1L + (data.getInt(21) & 0x3FFF)) * (1L + ((data.getInt(21) >>> 14) & 0x3FFF));
            case "VP8 " -> (long) (data.getShort(26) & 0x3FFF) * (data.getShort(28) & 0x3FFF);
            default -> Long.MAX_VALUE;
        };
    }

    private static long jpeg(byte[] jpeg) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Long.MAX_VALUE;
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            // Readers of images fail in many ways on what is damaged or made to harm.
            return Long.MAX_VALUE;
        }
    }
}
