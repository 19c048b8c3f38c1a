package nl.zwerm.notifications.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.MailAddress;
import nl.zwerm.shared.ZwermSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who we are to the services that pass messages on (VAPID, RFC 8292): a key that follows from the master key, so that
 * browsers stay subscribed when data and key move elsewhere, and nothing of it is kept.
 */
@Component
class Sender {

    /** A service refuses what is valid for more than a day. */
    private static final Duration VALID = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Keys keys;
    private final BaseAddress address;
    private final ZwermSettings settings;
    private final Clock clock;
    private @Nullable KeyPair known;

    Sender(Keys keys, BaseAddress address, ZwermSettings settings, Clock clock) {
        this.keys = keys;
        this.address = address;
        this.settings = settings;
        this.clock = clock;
    }

    /** Made when it is first needed: nobody waits for it at the start. */
    private synchronized KeyPair pair() {
        if (known == null) {
            known = Curve.pairOf(keys.derive("web push"));
        }
        return known;
    }

    /** As a browser wants it when it subscribes. */
    String publicKey() {
        return BASE64.encodeToString(Curve.bytes((ECPublicKey) pair().getPublic()));
    }

    String authorization(URI endpoint) {
        var claims = "{\"aud\":\"%s://%s\",\"exp\":%d,\"sub\":\"%s\"}"
                .formatted(
                        endpoint.getScheme(),
                        endpoint.getRawAuthority(),
                        clock.instant().plus(VALID).getEpochSecond(),
                        subject());
        var signed = encode("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + encode(claims);
        return "vapid t=" + signed + "." + sign(signed) + ", k=" + publicKey();
    }

    /** Whom a service can reach when we do something wrong. */
    private String subject() {
        return address.known()
                .filter(known -> known.startsWith("https://"))
                .orElseGet(() -> "mailto:"
                        + MailAddress.parse(settings.mailFrom())
                                .map(MailAddress::address)
                                .orElse("zwerm@localhost"));
    }

    private String sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair().getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has ECDSA on P-256", e);
        }
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
