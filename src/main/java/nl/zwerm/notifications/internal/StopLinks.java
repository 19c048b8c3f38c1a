package nl.zwerm.notifications.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Component;

/**
 * Addresses at which whoever got a letter stops those like it without signing in. Each says for whom and what, signed with
 * a key that follows from the master key; nothing of it is kept.
 */
@Component
class StopLinks {

    static final String PATH = "/stop/";
    private static final String WEEKLY = "w";
    private static final int MAC_BYTES = 16;

    private final byte[] key;

    StopLinks(Keys keys) {
        this.key = keys.derive("notifications stop");
    }

    /** Whose letters stop, and which: these sorts, or all that comes weekly when there are none. */
    record Stop(PersonId person, Set<Sort> sorts) {

        boolean weekly() {
            return sorts.isEmpty();
        }
    }

    String token(PersonId person, Set<Sort> sorts) {
        var what = person + "." + (sorts.isEmpty() ? WEEKLY : Integer.toHexString(Sort.bits(sorts)));
        return what + "." + sign(what);
    }

    Optional<Stop> read(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3 || !MessageDigest.isEqual(bytes(sign(parts[0] + "." + parts[1])), bytes(parts[2]))) {
            return Optional.empty();
        }
        return PublicId.read(parts[0]).map(PersonId::of).map(person -> new Stop(person, sorts(parts[1])));
    }

    private static Set<Sort> sorts(String what) {
        return WEEKLY.equals(what) ? Set.of() : Sort.ofBits(Integer.parseInt(what, 16));
    }

    private String sign(String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(mac.doFinal(bytes(what)), MAC_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC with SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
