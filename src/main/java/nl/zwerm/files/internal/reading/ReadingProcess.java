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
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * Where files are read that may be hostile: a Java of its own with little memory, in which nothing is known and which
 * may end at any moment. It hears the length of a file and the file, and answers whether it could be read, the length of
 * what it says, and that.
 */
public final class ReadingProcess {

    static final byte READ = 1;
    static final byte REFUSED = 2;

    private static final int MOST_OF_A_REASON = 500;

    private ReadingProcess() {}

    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever a parser prints must not come between the answers.
        System.setOut(System.err);
        int mostCharacters = Integer.parseInt(arguments[0]);
        var texts = new TextOfFile();
        while (true) {
            byte[] content;
            try {
                content = in.readNBytes(in.readInt());
            } catch (EOFException _) {
                return;
            }
            answer(content, mostCharacters, texts, out);
        }
    }

    private static void answer(byte[] content, int most, TextOfFile texts, DataOutputStream out) throws IOException {
        try {
            say(READ, texts.of(content, most), out);
        } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError | LinkageError e) {
            var reason = e.toString();
            say(REFUSED, reason.substring(0, Math.min(reason.length(), MOST_OF_A_REASON)), out);
        }
    }

    private static void say(byte outcome, String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(outcome);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }
}
