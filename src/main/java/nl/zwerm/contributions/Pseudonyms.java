package nl.zwerm.contributions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes pseudonyms of persons, one for each thread: HMAC-SHA-256 under a key that follows from the master key, which is
 * not in the database. Nothing that comes out of here can be told to be of the same person as anything else.
 */
@Component
public class Pseudonyms {

    private static final String PURPOSE = "pseudonyms";
    private static final String METHOD = "HmacSHA256";
    private static final byte NEXT = 0;

    private final SecretKeySpec key;

    Pseudonyms(Keys keys) {
        this.key = new SecretKeySpec(keys.derive(PURPOSE), METHOD);
    }

    /** What this person is called in this thread; no two threads call them the same. */
    public String alias(PersonId person, ContributionId root) {
        var alias = mark("alias", person.value(), root.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(alias);
    }

    /** A number that nobody can trace: the same for the same words of the same person, so that what comes twice is one. */
    public long number(String what, PersonId person, String words) {
        return ByteBuffer.wrap(mark(what, person.value(), words)).getLong() >>> 4;
    }

    /** The same of words alone. */
    public long number(String what, String words) {
        return ByteBuffer.wrap(mark(what, 0, words)).getLong() >>> 4;
    }

    /**
     * As it is kept with a contribution: the number in the thread where it stands, the alias, and the thread of the alias
     * where that is another.
     */
    public static String kept(int number, String alias, ContributionId of, ContributionId root) {
        var kept = number + " " + alias;
        return of.equals(root) ? kept : kept + " " + of;
    }

    /** Reads what is kept with a contribution of this thread. */
    public @Nullable Pseudonym read(@Nullable String kept, ContributionId root) {
        if (kept == null) {
            return null;
        }
        var parts = kept.split(" ", -1);
        var alias = parts[1];
        var of = parts.length > 2 ? ContributionId.valueOf(parts[2]) : root;
        Predicate<PersonId> whose = person -> MessageDigest.isEqual(
                alias.getBytes(StandardCharsets.UTF_8), alias(person, of).getBytes(StandardCharsets.UTF_8));
        return new Pseudonym(Integer.parseInt(parts[0]), alias, of, whose);
    }

    private byte[] mark(String what, long person, String words) {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(key);
            mac.update(what.getBytes(StandardCharsets.UTF_8));
            mac.update(NEXT);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(person).array());
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + METHOD, e);
        }
    }
}
