package nl.zwerm.knowledge.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Changes as Yjs sends them: of one window, which numbers its signs from zero. */
final class Typing {

    private static final int STRING = 4;
    private static final int HAS_LEFT = 128;
    private static final int HAS_RIGHT = 64;

    /** The sign with this number of that window. */
    record Sign(int window, int number) {}

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static String first(int window, String text) {
        return insert(new Sign(window, 0), null, null, text);
    }

    static String insert(Sign first, @Nullable Sign left, @Nullable Sign right, String text) {
        var typing = new Typing();
        typing.numbers(1, 1, first.window, first.number);
        typing.bytes.write(STRING | (left == null ? 0 : HAS_LEFT) | (right == null ? 0 : HAS_RIGHT));
        if (left != null) {
            typing.numbers(left.window, left.number);
        }
        if (right != null) {
            typing.numbers(right.window, right.number);
        }
        if (left == null && right == null) {
            typing.numbers(1);
            typing.string("text");
        }
        typing.string(text);
        typing.numbers(0);
        return typing.base64();
    }

    static String remove(Sign first, int length) {
        var typing = new Typing();
        typing.numbers(0, 1, first.window, 1, first.number, length);
        return typing.base64();
    }

    private void numbers(int... numbers) {
        for (int number : numbers) {
            int rest = number;
            while (rest > 127) {
                bytes.write((rest & 127) | 128);
                rest >>= 7;
            }
            bytes.write(rest);
        }
    }

    private void string(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        numbers(utf8.length);
        bytes.writeBytes(utf8);
    }

    private String base64() {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
