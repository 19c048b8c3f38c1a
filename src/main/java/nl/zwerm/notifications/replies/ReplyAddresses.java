package nl.zwerm.notifications.replies;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.ReplySettings;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.Signing;
import org.springframework.stereotype.Component;

/**
 * The address that an answer to a letter goes to. It says who was written about what and until when, signed with a key
 * that follows from the master key; nothing of it is kept. Mail servers may fold case, so it has one.
 */
@Component
public class ReplyAddresses {

    /** Somebody answers a letter about this. */
    public record Reply(PersonId person, ContributionId about, boolean expired) {}

    static final Duration LASTING = Duration.ofDays(60);

    private static final int MAC_BYTES = 10;
    private static final int SAID_BYTES = 2 * Long.BYTES + Character.BYTES;
    private static final int LENGTH = 45;
    private static final int BASE = 32;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-v]{" + LENGTH + "}");

    private final ReplySettings settings;
    private final Signing signing;
    private final Clock clock;

    ReplyAddresses(ReplySettings settings, Keys keys, Clock clock) {
        this.settings = settings;
        this.signing = new Signing(keys, "notifications reply", MAC_BYTES);
        this.clock = clock;
    }

    /** Nothing where no mailbox is read. */
    public Optional<String> of(PersonId person, ContributionId about) {
        return settings.configured() ? Optional.of(address(token(person, about))) : Optional.empty();
    }

    /** Whether mail is answered here at all. */
    public boolean configured() {
        return settings.configured();
    }

    /** The first of these that is a signed one of ours. */
    Optional<Reply> read(Collection<String> addresses) {
        return addresses.stream().flatMap(one -> read(one).stream()).findFirst();
    }

    /** Whether it is where answers go: whoever writes from there is ourselves. */
    boolean ours(String address) {
        var base = settings.address();
        int at = base.indexOf('@');
        return !base.isEmpty()
                && (address.equals(base)
                        || (address.endsWith(base.substring(at))
                                && (at == 0 || address.startsWith(base.substring(0, at) + "+"))));
    }

    private String address(String token) {
        var base = settings.address();
        int at = base.indexOf('@');
        return at == 0 ? token + base : base.substring(0, at) + "+" + token + base.substring(at);
    }

    private String token(PersonId person, ContributionId about) {
        var said = ByteBuffer.allocate(SAID_BYTES)
                .putLong(person.value())
                .putLong(about.value())
                .putChar((char) (today() + LASTING.toDays()))
                .array();
        var whole = ByteBuffer.allocate(SAID_BYTES + MAC_BYTES).put(said).put(signing.sign(said));
        var shown = new BigInteger(1, whole.array()).toString(BASE);
        return "0".repeat(LENGTH - shown.length()) + shown;
    }

    private Optional<Reply> read(String address) {
        var folded = address.toLowerCase(Locale.ROOT);
        int at = folded.lastIndexOf('@');
        if (!ours(folded) || at < LENGTH) {
            return Optional.empty();
        }
        var token = folded.substring(at - LENGTH, at);
        return TOKEN.matcher(token).matches() ? open(bytes(token)) : Optional.empty();
    }

    private Optional<Reply> open(byte[] whole) {
        var said = Arrays.copyOf(whole, SAID_BYTES);
        if (!signing.signed(said, Arrays.copyOfRange(whole, SAID_BYTES, whole.length))) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(said);
        return Optional.of(
                new Reply(PersonId.of(read.getLong()), ContributionId.of(read.getLong()), read.getChar() < today()));
    }

    /** With the zeros in front that a number has not, and without what would be too long for it. */
    private static byte[] bytes(String token) {
        var number = new BigInteger(token, BASE).toByteArray();
        var bytes = new byte[SAID_BYTES + MAC_BYTES];
        int length = Math.min(number.length, bytes.length);
        System.arraycopy(number, number.length - length, bytes, bytes.length - length, length);
        return bytes;
    }

    private long today() {
        return Duration.between(Instant.EPOCH, clock.instant()).toDays();
    }
}
