package nl.zwerm.search.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Keys;
import nl.zwerm.spaces.SpaceId;
import org.springframework.stereotype.Component;

/**
 * Makes of a person and a term what can be counted and not be read. The key is of the month, so that marks of two months
 * cannot be laid beside each other; the mark of a person is of that person and that term together, so that nobody can tell
 * what else the same person sought. The term itself is sealed, all as long as each other.
 */
@Component
public class Marks {

    private static final String PURPOSE = "searched in vain ";
    private static final String METHOD = "HmacSHA256";

    /** Eighty characters of at most four bytes. */
    private static final int LENGTH = 320;

    private final Keys keys;

    Marks(Keys keys) {
        this.keys = keys;
    }

    /** One row to be kept. */
    public record Marked(LocalDate month, byte[] term, byte[] person, byte[] sealed) {}

    public Marked of(LocalDate month, String term, PersonId person) {
        return of(keys.derive(PURPOSE + month), month, term, person);
    }

    /** The key is of the month and the space, so that marks of two spaces cannot be laid beside each other either. */
    public Marked of(LocalDate month, SpaceId space, String term, PersonId person) {
        return of(keys.derive(PURPOSE + month + " in " + space.value()), month, term, person);
    }

    private Marked of(byte[] key, LocalDate month, String term, PersonId person) {
        var text = term.getBytes(StandardCharsets.UTF_8);
        var who = ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(person.value())
                .put(text)
                .array();
        return new Marked(
                month,
                mark(key, "term", text),
                mark(key, "person", who),
                keys.seal(Arrays.copyOf(text, LENGTH), PURPOSE + month));
    }

    public String open(LocalDate month, byte[] sealed) {
        return new String(keys.open(sealed, PURPOSE + month), StandardCharsets.UTF_8).replace("\0", "");
    }

    private static byte[] mark(byte[] key, String what, byte[] text) {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(key, METHOD));
            mac.update(what.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + METHOD, e);
        }
    }
}
