package nl.zwerm.notifications.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import org.bouncycastle.crypto.ec.CustomNamedCurves;

/** Keys on P-256, as 65 bytes: a four, and the two coordinates of a point. */
final class Curve {

    private static final int HALF = 32;
    private static final ECParameterSpec P256 = parameters();

    private Curve() {}

    static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has P-256", e);
        }
    }

    /** The pair that follows from a secret of 32 bytes. */
    static KeyPair pairOf(byte[] secret) {
        var number = new BigInteger(1, secret)
                .mod(P256.getOrder().subtract(BigInteger.ONE))
                .add(BigInteger.ONE);
        var point =
                CustomNamedCurves.getByName("secp256r1").getG().multiply(number).normalize();
        try {
            var keys = KeyFactory.getInstance("EC");
            return new KeyPair(publicKey(point.getEncoded(false)), (ECPrivateKey)
                    keys.generatePrivate(new ECPrivateKeySpec(number, P256)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has P-256", e);
        }
    }

    static byte[] bytes(ECPublicKey key) {
        var bytes = new byte[1 + 2 * HALF];
        bytes[0] = 4;
        put(key.getW().getAffineX(), bytes, 1);
        put(key.getW().getAffineY(), bytes, 1 + HALF);
        return bytes;
    }

    /** Refuses what is no point of the curve: a browser made up by somebody could send anything. */
    static ECPublicKey publicKey(byte[] bytes) {
        if (bytes.length != 1 + 2 * HALF || bytes[0] != 4) {
            throw new IllegalArgumentException("a key of a browser has 65 bytes, the first a four");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + HALF));
        var y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + HALF, bytes.length));
        var prime = ((ECFieldFp) P256.getCurve().getField()).getP();
        var right = x.modPow(BigInteger.valueOf(3), prime)
                .add(P256.getCurve().getA().multiply(x))
                .add(P256.getCurve().getB())
                .mod(prime);
        if (x.compareTo(prime) >= 0
                || y.compareTo(prime) >= 0
                || !y.multiply(y).mod(prime).equals(right)) {
            throw new IllegalArgumentException("a key of a browser is a point of P-256");
        }
        try {
            return (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), P256));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a key of a browser is a point of P-256", e);
        }
    }

    private static void put(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray();
        int length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, into, at + HALF - length, length);
    }

    private static ECParameterSpec parameters() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has P-256", e);
        }
    }
}
