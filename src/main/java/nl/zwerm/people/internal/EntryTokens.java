package nl.zwerm.people.internal;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody guesses, for links. */
public final class EntryTokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private EntryTokens() {}

    public static String next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] hash(String token) {
        return Sessions.hash(token);
    }
}
