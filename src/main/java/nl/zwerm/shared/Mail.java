package nl.zwerm.shared;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.zwerm.shared.internal.LetterMarks;
import nl.zwerm.shared.internal.MailStore;
import nl.zwerm.shared.internal.MailStore.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outgoing mail. A letter is kept, sealed under the master key, with the change that it tells of, and sent afterwards;
 * without a mail server it stays where it is. Nobody but the receiver reads it: administrators see envelopes.
 */
@Service
public class Mail {

    /** What may be seen of a letter. {@code state} is {@code waiting}, {@code sent}, {@code failing}, {@code refused}, {@code undeliverable} or {@code given-up}. */
    public record Envelope(
            long id,
            String address,
            String kind,
            Instant writtenAt,
            Instant notBefore,
            @Nullable Instant sentAt,
            int attempts,
            String state) {}

    /** What a calendar program reads of a letter: iCalendar, and what to do with it ({@code REQUEST}). */
    public record Appointment(String method, String ics) {

        public Appointment {
            if (!method.matches("[A-Z]{1,20}")) {
                throw new IllegalArgumentException("a method is one word in capitals");
            }
        }
    }

    /**
     * What goes along with the text of a letter: the same as a page, what a calendar program reads, the address at
     * which one post, without signing in, stops letters of its sort (RFC 8058), and the one that an answer goes to.
     */
    public record Enclosed(
            @Nullable String html,
            @Nullable Appointment appointment,
            @Nullable String stopAt,
            @Nullable String replyTo) {

        public static final Enclosed NOTHING = new Enclosed(null, null, null, null);

        public Enclosed(@Nullable String html, @Nullable Appointment appointment, @Nullable String stopAt) {
            this(html, appointment, stopAt, null);
        }

        public Enclosed {
            if (stopAt != null && !stopAt.matches("https?://[\\x21-\\x7e&&[^<>,]]{1,800}")) {
                throw new IllegalArgumentException("letters are stopped at an address of ours");
            }
            if (replyTo != null && !plain(replyTo).equals(replyTo)) {
                throw new IllegalArgumentException("an answer goes to one plain address");
            }
            if (html != null && appointment != null) {
                throw new IllegalArgumentException("a letter is a page or an appointment, not both");
            }
        }

        public static Enclosed of(Appointment appointment) {
            return new Enclosed(null, appointment, null);
        }
    }

    /** The occasion of a letter that nobody asked for: it goes within its receiver's working hours, also when it is late. */
    public static final String NOTICE = "notice";

    private static final int LONGEST_SUBJECT = 200;

    private final MailStore store;
    private final LetterMarks marks;

    Mail(MailStore store, LetterMarks marks) {
        this.store = store;
        this.marks = marks;
    }

    /**
     * Writes a letter within the transaction of the caller. {@code kind} names its occasion for administrators, so it
     * must not tell what only the receiver may know; {@code language} is that of the text.
     */
    @Transactional
    public void send(
            String address,
            @Nullable Long recipientId,
            String kind,
            Locale language,
            String subject,
            String text,
            Instant notBefore) {
        send(address, recipientId, kind, language, subject, text, notBefore, Enclosed.NOTHING);
    }

    /** As the other, with what goes along. */
    @Transactional
    public void send(
            String address,
            @Nullable Long recipientId,
            String kind,
            Locale language,
            String subject,
            String text,
            Instant notBefore,
            Enclosed enclosed) {
        var letter = new Letter(language.getLanguage(), oneLine(subject), text, enclosed);
        store.insert(PublicId.next(), plain(address), recipientId, kind, letter, notBefore);
    }

    /** The newest letters, at most {@code limit}, those before {@code before} when it is given. */
    @Transactional(readOnly = true)
    public List<Envelope> envelopes(@Nullable Instant before, int limit) {
        return store.listEnvelopes(before, limit);
    }

    /**
     * The letter that {@code returned} quotes by its mark could not be delivered, for good. After three such letters no
     * mail goes to that address any more. False when it quotes no letter of ours.
     */
    @Transactional
    public boolean returned(String returned) {
        return marks.find(returned).filter(store::insertReturned).isPresent();
    }

    /** Whether so many letters to this address came back that none goes there any more. */
    @Transactional(readOnly = true)
    public boolean undeliverable(String address) {
        return store.countReturned(address) >= MailStore.MOST_RETURNED;
    }

    /** Addresses to which no mail goes any more, the newest first. */
    @Transactional(readOnly = true)
    public List<String> undeliverable(int limit) {
        return store.listUndeliverable(limit);
    }

    /** Somebody says that mail arrives there. */
    @Transactional
    public void deliverable(String address) {
        store.deleteReturned(address);
    }

    /** A line end in a header would begin a header of its own. */
    private static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private static String plain(String address) {
        return MailAddress.parse(address)
                .orElseThrow(() -> new IllegalArgumentException("mail needs one plain address"))
                .address();
    }
}
