package nl.zwerm.exchange.stackexchange;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads the attributes of one row by the rules of XML. No general parser: one per row costs more than the row, and
 * this one has no document type, so there is no entity it could expand or fetch. Its tests hold it against StAX.
 */
final class AttributeReader {
    private static final int MOST_ATTRIBUTES = 100;

    private final String row;
    private int at = "<row".length();

    private AttributeReader(String row) {
        this.row = row;
    }

    static Map<String, String> read(String row) {
        return new AttributeReader(row).attributes();
    }

    private Map<String, String> attributes() {
        var attributes = HashMap.<String, String>newHashMap(24);
        while (true) {
            var apart = skipSpace();
            var c = current();
            if (c == '>' || (c == '/' && row.startsWith("/>", at))) {
                return attributes;
            }
            require(apart && attributes.size() < MOST_ATTRIBUTES);
            var name = name();
            skipSpace();
            require(current() == '=');
            at++;
            skipSpace();
            require(attributes.put(name, value()) == null);
        }
    }

    private String name() {
        var from = at;
        while (isNamePart(current())) {
            at++;
        }
        require(at > from
                && !Character.isDigit(row.charAt(from))
                && row.charAt(from) != '-'
                && row.charAt(from) != '.');
        return row.substring(from, at);
    }

    private String value() {
        var quote = current();
        require(quote == '"' || quote == '\'');
        var from = at + 1;
        var to = row.indexOf(quote, from);
        require(to >= 0);
        at = to + 1;
        for (int i = from; i < to; i++) {
            var c = row.charAt(i);
            if (c == '&' || c < ' ' || c == '<' || c >= 0xFFFE) {
                return decode(from, to);
            }
        }
        return row.substring(from, to);
    }

    private String decode(int from, int to) {
        var value = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            var c = row.charAt(i);
            if (c == '&') {
                i = reference(i + 1, to, value);
            } else if (c == '\r' || c == '\n' || c == '\t') {
                if (c == '\r' && i + 1 < to && row.charAt(i + 1) == '\n') {
                    i++;
                }
                value.append(' ');
            } else {
                require(c != '<');
                allow(c >= ' ' && c < 0xFFFE);
                value.append(c);
            }
        }
        return value.toString();
    }

    private int reference(int from, int to, StringBuilder value) {
        var end = row.indexOf(';', from);
        require(end > from && end < to);
        if (row.charAt(from) == '#') {
            value.appendCodePoint(codePoint(row.substring(from + 1, end)));
            return end;
        }
        value.append(
                switch (row.substring(from, end)) {
                    case "lt" -> '<';
                    case "gt" -> '>';
                    case "amp" -> '&';
                    case "quot" -> '"';
                    case "apos" -> '\'';
                    default -> throw new NotTaken(Reason.ENTITY_UNKNOWN);
                });
        return end;
    }

    private static int codePoint(String digits) {
        var hexadecimal = digits.startsWith("x");
        var radix = hexadecimal ? 16 : 10;
        var point = 0;
        require(digits.length() > (hexadecimal ? 1 : 0));
        for (int i = hexadecimal ? 1 : 0; i < digits.length(); i++) {
            var c = digits.charAt(i);
            var digit = c < 128 ? Character.digit(c, radix) : -1;
            require(digit >= 0);
            point = Math.min(point * radix + digit, Character.MAX_CODE_POINT + 1);
        }
        allow(point == '\t' || point == '\n' || point == '\r' || point >= ' ');
        allow(point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
        allow(point != 0xFFFE && point != 0xFFFF && point <= Character.MAX_CODE_POINT);
        return point;
    }

    private boolean skipSpace() {
        var from = at;
        while (" \t\r\n".indexOf(current()) >= 0) {
            at++;
        }
        return at > from;
    }

    private char current() {
        require(at < row.length());
        return row.charAt(at);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }

    private static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw new NotTaken(Reason.ROW_BROKEN);
        }
    }

    private static void allow(boolean character) {
        if (!character) {
            throw new NotTaken(Reason.CHARACTER_FORBIDDEN);
        }
    }
}
