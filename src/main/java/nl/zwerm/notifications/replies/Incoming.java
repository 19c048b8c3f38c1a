package nl.zwerm.notifications.replies;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.zwerm.shared.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it came in. {@code sender} is empty unless exactly one address sent it; {@code refusedByServer} tells that our
 * own mail server found that it does not come from where it says.
 */
record Incoming(
        String key,
        List<String> recipients,
        String sender,
        boolean refusedByServer,
        Sort sort,
        String returned,
        MailText body) {

    /** What a mail is, by its head. */
    enum Sort {
        WRITTEN,
        /** Nobody wrote it: an absence, a list, a machine. */
        AUTOMATIC,
        /** A letter of ours that could not be delivered, for good. */
        RETURNED
    }

    private static final int MOST_RETURNED_TEXT = 512 << 10;
    private static final String[] WHERE_TO = {
        "X-Original-To", "Delivered-To", "Envelope-To", "X-Envelope-To", "To", "Cc"
    };

    private static final Pattern PRECEDENCE = Pattern.compile("(?i)\\s*(bulk|junk|list|auto[_-]?reply)\\s*");
    private static final Pattern AWAY =
            Pattern.compile("(?i)\\s*(automatisch antwoord|automatische reactie|automatic reply"
                    + "|auto(matic)?[ -]?(reply|response)|out of (the )?office|afwezig(heid)?\\b|niet aanwezig\\b).*");
    private static final Pattern MACHINE =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+=.-].*)?@.*");
    private static final Pattern FAILED = Pattern.compile("(?im)^action:\\s*failed");

    /** Not that we may not send, or not so (5.7): that says nothing of the address. */
    private static final Pattern FOR_GOOD = Pattern.compile("(?im)^status:\\s*5\\.(?!7\\.)");

    private static final Pattern FORGED = Pattern.compile("(?i)\\bdmarc\\s*=\\s*fail\\b");

    /**
     * However it is made up; what cannot be read at all is said by an exception. {@code about} says what mail to such
     * addresses answers, empty where it answers nothing of ours.
     */
    static Incoming read(byte[] bytes, boolean whole, Function<List<String>, String> about)
            throws MessagingException, IOException {
        var message = parsed(bytes);
        var sender = sender(message);
        var recipients = recipients(message);
        var sort = sort(message, sender, bytes);
        return new Incoming(
                key(message, sender, about.apply(recipients), bytes),
                recipients,
                sender,
                forged(message),
                sort,
                sort == Sort.RETURNED ? raw(bytes) : "",
                sort == Sort.WRITTEN && whole ? MailText.of(message) : MailText.NOTHING);
    }

    /** The reader of mail stumbles over some heads, such as one that begins with the rest of a line. */
    private static MimeMessage parsed(byte[] bytes) throws MessagingException {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (RuntimeException e) {
            throw new MessagingException("this is no mail", e);
        }
    }

    private static Sort sort(MimeMessage message, String sender, byte[] bytes) throws MessagingException {
        if (isReport(message)) {
            var text = raw(bytes);
            return FAILED.matcher(text).find() && FOR_GOOD.matcher(text).find() ? Sort.RETURNED : Sort.AUTOMATIC;
        }
        return automatic(message, sender) ? Sort.AUTOMATIC : Sort.WRITTEN;
    }

    private static boolean isReport(MimeMessage message) throws MessagingException {
        try {
            return new ContentType(message.getContentType()).match("multipart/report");
        } catch (ParseException _) {
            return false;
        }
    }

    /** By what programs say of themselves (RFC 3834, and what came before it). */
    private static boolean automatic(MimeMessage message, String sender) throws MessagingException {
        var submitted = first(message, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        return !(submitted.isEmpty() || submitted.equals("no") || submitted.startsWith("no;"))
                || PRECEDENCE.matcher(first(message, "Precedence")).matches()
                || "<>".equals(first(message, "Return-Path").strip())
                || has(message, "X-Auto-Response-Suppress", "List-Id", "X-Autoreply", "X-Autorespond", "X-Loop")
                || MACHINE.matcher(sender).matches()
                || AWAY.matcher(subject(message)).matches();
    }

    private static String subject(MimeMessage message) throws MessagingException {
        var subject = message.getSubject();
        return subject == null ? "" : subject.lines().findFirst().orElse("");
    }

    /** Two senders are nobody. */
    private static String sender(MimeMessage message) throws MessagingException {
        var heads = message.getHeader("From");
        if (heads == null || heads.length != 1) {
            return "";
        }
        var addresses = addresses(heads[0]);
        return addresses.size() == 1 ? addresses.getFirst() : "";
    }

    private static List<String> recipients(MimeMessage message) throws MessagingException {
        var recipients = new ArrayList<String>();
        for (var name : WHERE_TO) {
            var heads = message.getHeader(name);
            if (heads != null) {
                for (var head : heads) {
                    recipients.addAll(addresses(head));
                }
            }
        }
        return recipients;
    }

    private static List<String> addresses(String head) {
        try {
            var addresses = new ArrayList<String>();
            for (var one : InternetAddress.parseHeader(head, false)) {
                @Nullable String address = one.getAddress();
                if (address != null) {
                    MailAddress.parse(address).map(MailAddress::address).ifPresent(addresses::add);
                }
            }
            return List.copyOf(addresses);
        } catch (AddressException | RuntimeException _) {
            return List.of();
        }
    }

    /** More than one server of ours may have looked. A sender who writes it themselves harms nobody else. */
    private static boolean forged(MimeMessage message) throws MessagingException {
        var heads = message.getHeader("Authentication-Results");
        return heads != null
                && Arrays.stream(heads).anyMatch(head -> FORGED.matcher(head).find());
    }

    /** The same for the same mail about the same thing, whoever delivers it again and to whom else it went. */
    private static String key(MimeMessage message, String sender, String about, byte[] bytes)
            throws MessagingException {
        var id = first(message, "Message-ID").strip();
        return id.isEmpty()
                ? digest(bytes)
                : digest(String.join("\n", id, sender, about).getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String raw(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, MOST_RETURNED_TEXT), StandardCharsets.ISO_8859_1);
    }

    private static boolean has(MimeMessage message, String... names) throws MessagingException {
        for (var name : names) {
            if (message.getHeader(name) != null) {
                return true;
            }
        }
        return false;
    }

    private static String first(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name)).map(all -> all[0]).orElse("");
    }
}
