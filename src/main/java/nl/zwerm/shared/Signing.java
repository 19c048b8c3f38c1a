package nl.zwerm.shared;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what goes out of Zwerm and comes back, so that nobody else makes one: HMAC with SHA-256, the first bytes of it. */
public final class Signing {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;
    private final int length;

    /** {@code purpose} gives a key of its own, {@code length} is how many bytes a signature has. */
    public Signing(Keys keys, String purpose, int length) {
        this.key = keys.derive(purpose);
        this.length = length;
    }

    public byte[] sign(byte[] what) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Arrays.copyOf(mac.doFinal(what), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC with SHA-256", e);
        }
    }

    public boolean signed(byte[] what, byte[] signature) {
        return MessageDigest.isEqual(sign(what), signature);
    }
}
