package nl.zwerm.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: the orientation in the Exif part of a JPEG (CIPA DC-008). */
public final class Orientation {

    private static final int EXIF = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;
    private static final long EXIF_NAME = 0x457869660000L;

    private Orientation() {}

    /** Quarter turns, clockwise, that make the picture stand upright. Mirrored ones do not come from cameras. */
    public static int quarters(byte[] jpeg) {
        return switch (of(jpeg)) {
            case 3 -> 2;
            case 6 -> 1;
            case 8 -> 3;
            default -> 0;
        };
    }

    /** Its number from 1 to 8 as Exif has it; 1, upright, when it does not say. */
    static int of(byte[] jpeg) {
        var data = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 12 < jpeg.length) {
            int marker = data.getShort(at) & 0xFFFF;
            int length = data.getShort(at + 2) & 0xFFFF;
            if (marker == START_OF_SCAN || marker < 0xFFC0 || length < 2) {
                return UPRIGHT;
            }
            if (marker == EXIF && data.getLong(at + 4) >>> 16 == EXIF_NAME) {
                int end = Math.min(jpeg.length, at + 2 + length);
                return of(data.slice(at + 10, Math.max(0, end - at - 10)));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static int of(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 2 + 12 * i + 12 <= tiff.limit(); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int number = tiff.getShort(entry + 8);
                return number >= UPRIGHT && number <= 8 ? number : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
