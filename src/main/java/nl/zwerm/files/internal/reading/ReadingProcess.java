package nl.zwerm.files.internal.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * Where files are read that may be hostile: a Java of its own with little memory, in which nothing is known and which
 * may end at any moment. It hears what is asked of a file, its length and the file, and answers whether that could be
 * done, the length of what came of it, and that.
 */
public final class ReadingProcess {

    static final byte TEXT = 1;
    static final byte PREVIEW = 2;
    static final byte READ = 1;
    static final byte REFUSED = 2;

    private static final int MOST_OF_A_REASON = 500;

    private ReadingProcess() {}

    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever a parser prints must not come between the answers.
        System.setOut(System.err);
        // Nor may pictures wait on the disk.
        ImageIO.setUseCache(false);
        int mostCharacters = Integer.parseInt(arguments[0]);
        var texts = new TextOfFile();
        while (true) {
            byte what;
            byte[] content;
            try {
                what = in.readByte();
                content = in.readNBytes(in.readInt());
            } catch (EOFException _) {
                return;
            }
            answer(what, content, mostCharacters, texts, out);
        }
    }

    private static void answer(byte what, byte[] content, int most, TextOfFile texts, DataOutputStream out)
            throws IOException {
        try {
            say(READ, what == TEXT ? utf8(texts.of(content, most)) : Preview.of(content), out);
        } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError | LinkageError e) {
            var reason = e.toString();
            say(REFUSED, utf8(reason.substring(0, Math.min(reason.length(), MOST_OF_A_REASON))), out);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void say(byte outcome, byte[] bytes, DataOutputStream out) throws IOException {
        out.writeByte(outcome);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }
}
