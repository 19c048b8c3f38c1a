package nl.zwerm.circles.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That somebody took part in a session, without anything of what was said: the form in which it is signed and fetched.
 *
 * @param day as {@code 2026-11-26}, where the organisation is
 * @param minutes nothing where the session was spread over days, so that nobody knows
 * @param people how many took part
 * @param role {@code owner}, {@code facilitator}, {@code scribe} or {@code participant}
 */
public record Proof(
        int version,
        String organisation,
        String name,
        String day,
        @Nullable Integer minutes,
        String methodNl,
        String methodEn,
        int people,
        String role) {

    static final int VERSION = 1;

    public String method(String language) {
        return Locale.ENGLISH.getLanguage().equals(language) ? methodEn : methodNl;
    }

    static String role(@Nullable String kept) {
        return switch (kept == null ? "" : kept) {
            case "OWN" -> "owner";
            case "FAC" -> "facilitator";
            case "SCR" -> "scribe";
            default -> "participant";
        };
    }
}
