package nl.zwerm.exchange.markdown;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.zwerm.exchange.source.NotTaken;
import nl.zwerm.exchange.source.Why;
import nl.zwerm.text.PlainText;

/** A file of Markdown: what stands before its text, its title, its text. */
record MarkdownFile(FrontMatter before, String title, String text) {

    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final Pattern HEADING = Pattern.compile("\\A\\s*?# +(\\S[^\\n]*)(?:\\n|\\z)(?:[ \\t]*\\n)?");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    /** The title is what is said before the text, else its first heading, which then is no part of it, else nothing. */
    static MarkdownFile read(byte[] bytes) {
        var split = FrontMatter.split(LINE_END.matcher(decoded(bytes)).replaceAll("\n"));
        var title = split.before().title();
        if (!title.isEmpty()) {
            return new MarkdownFile(split.before(), title, split.text());
        }
        var heading = HEADING.matcher(split.text());
        return heading.find()
                ? new MarkdownFile(
                        split.before(),
                        plain(heading.group(1).strip()),
                        split.text().substring(heading.end()))
                : new MarkdownFile(split.before(), "", split.text());
    }

    private static String plain(String heading) {
        return heading.contains("](") ? PlainText.of(heading).strip() : heading;
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return decoded(bytes, marked ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] bytes, int from, Charset encoding) {
        try {
            return encoding.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new NotTaken(Why.NOT_UTF8);
        }
    }
}
