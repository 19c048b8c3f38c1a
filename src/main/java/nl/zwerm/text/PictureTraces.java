package nl.zwerm.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Takes out of a picture what a camera wrote beside it: where and when it was taken, by which device, and a small
 * picture of what was cut off later. What is seen stays byte for byte as it was, and so does which side is up. What is
 * damaged is returned as it came. Sources: ITU-T T.81 B.1 (JPEG markers), CIPA DC-008 (Exif), W3C PNG 5.3 (chunks),
 * RFC 9649 (WebP).
 */
public final class PictureTraces {

    private static final Set<String> PNG_TRACES = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final int PNG_HEAD = 8;
    private static final int PNG_AROUND = 12;
    private static final Set<String> WEBP_TRACES = Set.of("EXIF", "XMP ");
    private static final int WEBP_HEAD = 12;
    private static final int WEBP_SAYS_TRACES = 0x08 | 0x04;
    private static final int JPEG_HEAD = 2;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private PictureTraces() {}

    public static byte[] without(byte[] picture, ImageType type) {
        try {
            return switch (type) {
                case JPEG -> jpeg(picture);
                case PNG -> png(picture);
                case WEBP -> webp(picture);
                case GIF -> picture;
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException _) {
            return picture;
        }
    }

    private static byte[] jpeg(byte[] picture) {
        var data = ByteBuffer.wrap(picture);
        var kept = new ByteArrayOutputStream(picture.length);
        kept.write(picture, 0, JPEG_HEAD);
        int at = JPEG_HEAD;
        while (at + 4 <= picture.length) {
            int marker = Byte.toUnsignedInt(picture[at + 1]);
            if (picture[at] != (byte) 0xFF) {
                throw new IllegalArgumentException("no marker");
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            // From here on it is the picture itself.
            if (marker == 0xDA) {
                break;
            }
            int length = 2 + Short.toUnsignedInt(data.getShort(at + 2));
            var segment = Arrays.copyOfRange(picture, at + 4, at + length);
            if (marker == 0xE1 && startsWith(segment, EXIF)) {
                int up = Orientation.of(picture);
                if (up > 1) {
                    kept.writeBytes(onlyOrientation(up));
                }
            } else if (marker != 0xE1 && marker != 0xED && marker != 0xFE) {
                kept.write(picture, at, length);
            }
            at += length;
        }
        kept.write(picture, at, picture.length - at);
        return kept.toByteArray();
    }

    private static byte[] onlyOrientation(int up) {
        int length = 2 + EXIF.length + 8 + 2 + 12 + 4;
        return ByteBuffer.allocate(2 + length)
                .putShort((short) 0xFFE1)
                .putShort((short) length)
                .put(EXIF)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) Orientation.TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) up)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static byte[] png(byte[] picture) {
        var data = ByteBuffer.wrap(picture);
        var kept = new ByteArrayOutputStream(picture.length);
        kept.write(picture, 0, PNG_HEAD);
        int at = PNG_HEAD;
        while (at + PNG_AROUND <= picture.length) {
            int length = Math.addExact(data.getInt(at), PNG_AROUND);
            if (length < PNG_AROUND) {
                throw new IllegalArgumentException("no length");
            }
            if (!PNG_TRACES.contains(name(picture, at + 4))) {
                kept.write(picture, at, length);
            }
            at = Math.addExact(at, length);
        }
        return kept.toByteArray();
    }

    private static byte[] webp(byte[] picture) {
        var data = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        var kept = new ByteArrayOutputStream(picture.length);
        kept.write(picture, 0, WEBP_HEAD);
        int at = WEBP_HEAD;
        while (at + 8 <= picture.length) {
            int length = data.getInt(at + 4);
            if (length < 0) {
                throw new IllegalArgumentException("no length");
            }
            int whole = (int) Math.min(8L + length + (length & 1), picture.length - at);
            if (!WEBP_TRACES.contains(name(picture, at))) {
                kept.write(picture, at, whole);
            }
            at += whole;
        }
        var written = kept.toByteArray();
        ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN).putInt(4, written.length - 8);
        if ("VP8X".equals(name(written, WEBP_HEAD))) {
            written[WEBP_HEAD + 8] &= (byte) ~WEBP_SAYS_TRACES;
        }
        return written;
    }

    private static String name(byte[] picture, int at) {
        return new String(picture, at, 4, StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] segment, byte[] head) {
        return segment.length >= head.length && Arrays.equals(segment, 0, head.length, head, 0, head.length);
    }
}
