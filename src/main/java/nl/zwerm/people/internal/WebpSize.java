package nl.zwerm.people.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The number of pixels that a WebP picture says to have; without end when it does not say. */
final class WebpSize {

    private static final int HEAD = 30;

    private WebpSize() {}

    static long pixels(byte[] webp) {
        if (webp.length < HEAD) {
            return Long.MAX_VALUE;
        }
        var data = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        var kind = new String(webp, 12, 4, java.nio.charset.StandardCharsets.US_ASCII);
        return switch (kind) {
            case "VP8X" -> (1L + (data.getInt(24) & 0xFFFFFF)) * (1L + (data.getInt(26) >>> 8));
            case "VP8L" -> (1L + (data.getInt(21) & 0x3FFF)) * (1L + ((data.getInt(21) >>> 14) & 0x3FFF));
            case "VP8 " -> (long) (data.getShort(26) & 0x3FFF) * (data.getShort(28) & 0x3FFF);
            default -> Long.MAX_VALUE;
        };
    }
}
