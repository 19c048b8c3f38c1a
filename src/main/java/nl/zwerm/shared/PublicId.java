package nl.zwerm.shared;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * Ids that tell neither order nor number: 60 random bits, kept as a {@code bigint}, shown as twelve characters of
 * Crockford's base 32 in lower case. A million of them collide with a chance of less than one in a million.
 */
public final class PublicId {

    private static final int LENGTH = 12;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int[] VALUES = values();
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    public static long next() {
        return RANDOM.nextLong() >>> 4;
    }

    public static String show(long id) {
        var shown = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            shown[i] = ALPHABET.charAt((int) (id & 31));
            id >>>= 5;
        }
        return new String(shown);
    }

    /** What {@link #show} printed, or nothing when it did not. */
    public static Optional<Long> read(String shown) {
        if (shown.length() != LENGTH) {
            return Optional.empty();
        }
        long id = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = shown.charAt(i);
            if (c >= VALUES.length || VALUES[c] < 0) {
                return Optional.empty();
            }
            id = id << 5 | VALUES[c];
        }
        return Optional.of(id);
    }

    /** For ids in addresses: an address that cannot be one of ours is simply not there. */
    public static long require(String shown) {
        return read(shown).orElseThrow(NotFound::new);
    }

    private static int[] values() {
        var values = new int['z' + 1];
        Arrays.fill(values, -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = i;
        }
        return values;
    }
}
