package nl.zwerm.notifications.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a message so that only the browser reads it, not the service that passes it on (RFC 8291), in the one record
 * of {@code aes128gcm} (RFC 8188).
 */
final class Encryption {

    private static final int RECORD = 4096;
    private static final int SALT = 16;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Encryption() {}

    /** Filled up to {@code length}, so that its length tells nothing. */
    static byte[] encrypt(byte[] plain, int length, byte[] browser, byte[] auth) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encrypt(Arrays.copyOf(delimited(plain), length + 1), browser, auth, salt, Curve.newPair());
    }

    static byte[] delimited(byte[] plain) {
        var record = Arrays.copyOf(plain, plain.length + 1);
        record[plain.length] = LAST_RECORD;
        return record;
    }

    static byte[] encrypt(byte[] record, byte[] browser, byte[] auth, byte[] salt, KeyPair mine) {
        try {
            var own = Curve.bytes((ECPublicKey) mine.getPublic());
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(mine.getPrivate());
            agreement.doPhase(Curve.publicKey(browser), true);
            var secret = derive(auth, agreement.generateSecret(), join(ascii("WebPush: info\0"), browser, own), 32);
            var key = derive(salt, secret, ascii("Content-Encoding: aes128gcm\0"), 16);
            var nonce = derive(salt, secret, ascii("Content-Encoding: nonce\0"), 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            var head = ByteBuffer.allocate(SALT + 5 + own.length)
                    .put(salt)
                    .putInt(RECORD)
                    .put((byte) own.length)
                    .put(own)
                    .array();
            return join(head, cipher.doFinal(record));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("nothing can be encrypted for this browser", e);
        }
    }

    private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addSalt(salt)
                        .addIKM(secret)
                        .thenExpand(info, length));
    }

    private static byte[] join(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var joined = ByteBuffer.allocate(length);
        for (var part : parts) {
            joined.put(part);
        }
        return joined.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
