package nl.zwerm.exchange.stackexchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns the bytes of a file into characters: by byte order mark, else by XML declaration, else UTF-8. */
final class DumpText {
    private static final int HEAD = 256;
    private static final String NO_TEXT = "\uFFFF";
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private DumpText() {}

    static Reader read(InputStream bytes) throws IOException {
        var in = new PushbackInputStream(bytes, HEAD);
        var head = in.readNBytes(HEAD);
        var mark = markLength(head);
        in.unread(head, mark, head.length - mark);
        return new InputStreamReader(in, decoder(charset(head)));
    }

    /** XML forbids this character, so a row with bytes that are no text is put aside instead of taken with holes in it. */
    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(NO_TEXT);
    }

    private static int markLength(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset charset(byte[] head) {
        if (starts(head, 0xFF, 0xFE) || starts(head, '<', 0)) {
            return UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF) || starts(head, 0, '<')) {
            return UTF_16BE;
        }
        var declared = DECLARED.matcher(new String(head, ISO_8859_1));
        var mayChoose = !starts(head, 0xEF, 0xBB, 0xBF) && declared.find();
        return mayChoose ? singleByte(declared.group(1)) : UTF_8;
    }

    /** Of what a declaration may say only the Western single-byte sets are believed: the rest would have shown itself. */
    private static Charset singleByte(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "iso-8859-1", "latin1" -> ISO_8859_1;
            case "windows-1252", "cp1252" -> Charset.forName("windows-1252");
            default -> UTF_8;
        };
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Tells how far the reading is. */
    static final class Counted extends FilterInputStream {
        private static final long STEP = 256 * 1024;

        private final String file;
        private final long total;
        private final Progress progress;
        private long read;
        private long told;

        Counted(InputStream in, String file, long total, Progress progress) {
            super(in);
            this.file = file;
            this.total = total;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? -1 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = super.read(bytes, offset, length);
            count(count);
            return count;
        }

        private void count(int bytes) {
            read += Math.max(bytes, 0);
            if (read - told >= STEP || (bytes < 0 && told < read)) {
                told = read;
                progress.read(file, read, total);
            }
        }
    }
}
