package nl.zwerm.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class EncryptionTests {

    /** The example of RFC 8291, section 5 and appendix A. */
    @Test
    void theExampleOfTheStandardComesOutTheSame() throws GeneralSecurityException {
        var mine = pair(
                "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        var encrypted = Encryption.encrypt(
                Encryption.delimited("When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII)),
                bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                bytes("DGv6ra1nlYgDCS1FRnbzlw"),
                mine);
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmY"
                        + "WAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNW"
                        + "QexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void theKeyThatFollowsFromASecretIsAlwaysTheSame() {
        var secret = bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
        var key = Curve.bytes((ECPublicKey) Curve.pairOf(secret).getPublic());
        assertThat(key).hasSize(65).isEqualTo(Curve.bytes((ECPublicKey)
                Curve.pairOf(secret).getPublic()));
        assertThat(Curve.bytes(Curve.publicKey(key))).isEqualTo(key);
    }

    @Test
    void whatIsNoPointOfTheCurveIsNoKey() {
        var key = bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        key[64] ^= 1;
        assertThatIllegalArgumentException().isThrownBy(() -> Curve.publicKey(key));
        assertThatIllegalArgumentException().isThrownBy(() -> Curve.publicKey(new byte[65]));
        assertThatIllegalArgumentException().isThrownBy(() -> Curve.publicKey(new byte[0]));
    }

    @Test
    void messagesGoToServicesOutThereOnly() throws UnknownHostException {
        var endpoints = new Endpoints(false);
        assertThat(endpoints.plausible("https://push.example/a/b?c=d")).isTrue();
        for (var wrong : new String[] {
            "http://push.example/a",
            "https://push.example:8443/a",
            "https://me@push.example/a",
            "https:///a",
            "file:///etc/passwd",
            "/a",
            "",
            "https://push.example/ a",
            "https://push.example/" + "a".repeat(1_000)
        }) {
            assertThat(endpoints.plausible(wrong)).as(wrong).isFalse();
        }
        for (var inside : new String[] {
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.0.1",
            "198.18.0.1",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001::1"
        }) {
            assertThat(Endpoints.outside(InetAddress.getByName(inside)))
                    .as(inside)
                    .isFalse();
        }
        assertThat(Endpoints.outside(InetAddress.getByName("203.0.113.7"))).isTrue();
        assertThat(Endpoints.outside(InetAddress.getByName("2606:4700::1"))).isTrue();
        assertThat(endpoints.reachable(URI.create("https://127.0.0.1/a"))).isFalse();
        assertThat(endpoints.reachable(URI.create("https://localhost/a"))).isFalse();
    }

    private static KeyPair pair(String secret, String shown) throws GeneralSecurityException {
        var open = Curve.publicKey(bytes(shown));
        return new KeyPair(
                open,
                KeyFactory.getInstance("EC")
                        .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, bytes(secret)), open.getParams())));
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
