package nl.zwerm.calendar.internal;

/** Lines of at most 75 octets, as RFC 5545 wants them, none of which ends inside a character. */
final class Folded {

    private static final int OCTETS = 75;

    private Folded() {}

    static String of(String unfolded) {
        var folded = new StringBuilder(unfolded.length() + unfolded.length() / 50);
        unfolded.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            int size = octets(point);
            if (octets + size > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += size;
            at += Character.charCount(point);
        }
        folded.append("\r\n");
    }

    private static int octets(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }
}
