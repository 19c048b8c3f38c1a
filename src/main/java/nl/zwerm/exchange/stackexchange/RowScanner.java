package nl.zwerm.exchange.stackexchange;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a file without understanding them, so that one broken row never costs the next: inside a row a
 * bare {@code <} is forbidden, hence another {@code <row} always is a new beginning. Everything else, a document
 * type with its entities included, is stepped over and never interpreted.
 */
final class RowScanner {
    static final int LONGEST_ROW = 4 * 1024 * 1024;
    private static final int LONGEST_DECLARATION = 1024 * 1024;
    private static final int KEPT_OF_TOO_LONG = 1024;

    private final Reader in;
    private final char[] buffer = new char[64 * 1024];
    private int at;
    private int end;
    private long rows;
    private boolean rootClosed;

    RowScanner(Reader in) {
        this.in = in;
    }

    /** One row as it stands in the file, or its beginning when something is wrong with it. */
    record Found(long number, String text, @Nullable Reason wrong) {}

    @Nullable
    Found next() throws IOException {
        while (skipToMarkup()) {
            if (startsRow()) {
                rows++;
                return readRow();
            }
            skipMarkup();
        }
        return null;
    }

    /** Whether the file had its end. */
    boolean rootClosed() {
        return rootClosed;
    }

    private boolean skipToMarkup() throws IOException {
        while (available(1)) {
            while (at < end) {
                if (buffer[at] == '<') {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    private boolean startsRow() throws IOException {
        return lookingAt("<row") && available(5) && " \t\r\n/>".indexOf(buffer[at + 4]) >= 0;
    }

    private Found readRow() throws IOException {
        var row = new StringBuilder(1024);
        var tooLong = false;
        char quote = 0;
        while (available(1)) {
            int from = at;
            while (at < end) {
                var c = buffer[at];
                if (c == '<' && (at > from || !row.isEmpty())) {
                    row.append(buffer, from, at - from);
                    if (startsRow()) {
                        return found(row, tooLong, Reason.ROW_BROKEN);
                    }
                    from = at;
                }
                at++;
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '>') {
                    row.append(buffer, from, at - from);
                    return found(row, tooLong, null);
                }
            }
            row.append(buffer, from, at - from);
            if (row.length() > LONGEST_ROW) {
                tooLong = true;
            }
            if (tooLong) {
                row.setLength(KEPT_OF_TOO_LONG);
            }
        }
        return found(row, tooLong, Reason.ROW_TRUNCATED);
    }

    private Found found(StringBuilder row, boolean tooLong, @Nullable Reason wrong) {
        var reason = tooLong || row.length() > LONGEST_ROW ? Reason.ROW_TOO_LONG : wrong;
        if (reason != null) {
            row.setLength(Math.min(row.length(), KEPT_OF_TOO_LONG));
        }
        return new Found(rows, row.toString(), reason);
    }

    private void skipMarkup() throws IOException {
        if (lookingAt("<!--")) {
            skipPast("-->");
        } else if (lookingAt("<![CDATA[")) {
            skipPast("]]>");
        } else if (lookingAt("<?")) {
            skipPast("?>");
        } else if (lookingAt("<!")) {
            skipDeclaration();
        } else {
            rootClosed |= lookingAt("</") && !lookingAt("</row");
            at++;
        }
    }

    private void skipDeclaration() throws IOException {
        var depth = 0;
        char quote = 0;
        for (int passed = 0; passed < LONGEST_DECLARATION && available(1); passed++) {
            if (quote == 0 && lookingAt("<!--")) {
                skipPast("-->");
                continue;
            }
            var c = buffer[at++];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return;
            }
        }
    }

    private void skipPast(String closing) throws IOException {
        at += 2;
        while (available(closing.length())) {
            if (lookingAt(closing)) {
                at += closing.length();
                return;
            }
            at++;
        }
        at = end;
    }

    private boolean lookingAt(String expected) throws IOException {
        if (!available(expected.length())) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (buffer[at + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Moves what is left to the front when more is needed, so {@code at} may change. */
    private boolean available(int count) throws IOException {
        while (end - at < count) {
            if (at > 0) {
                System.arraycopy(buffer, at, buffer, 0, end - at);
                end -= at;
                at = 0;
            }
            var more = in.read(buffer, end, buffer.length - end);
            if (more < 0) {
                return false;
            }
            end += more;
        }
        return true;
    }
}
