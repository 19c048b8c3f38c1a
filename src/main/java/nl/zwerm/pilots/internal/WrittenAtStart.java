package nl.zwerm.pilots.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Contribution;

/**
 * What stood there when a pilot began, as one text that anybody can make again: JSON as RFC 8785 writes it. Its SHA-256
 * shows that nothing of it was changed since.
 */
public record WrittenAtStart(String text) {

    static final WrittenAtStart NOTHING = new WrittenAtStart("");

    public static WrittenAtStart of(
            Contribution pilot, String expected, String seen, LocalDate lookOn, Instant startedAt) {
        return new WrittenAtStart(json(new TreeMap<>(Map.of(
                "title", pilot.title(),
                "with", pilot.body(),
                "expected", expected,
                "seen", seen,
                "lookOn", lookOn.toString(),
                "startedAt", startedAt.truncatedTo(ChronoUnit.SECONDS).toString()))));
    }

    public String fingerprint() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String json(TreeMap<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(escaped((char) c)));
        return quoted.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }
}
