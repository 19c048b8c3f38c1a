package nl.zwerm.notifications.replies;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a mail, whatever it is packed in. {@code attachments} tells that files came along, {@code unreadable} that a
 * part of it is enciphered or broken.
 */
record MailText(String text, boolean attachments, boolean unreadable) {

    static final MailText NOTHING = new MailText("", false, false);

    private static final Pattern MANY = Pattern.compile("(?i)\\s*multipart\\b");
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST = 1 << 20;

    /** A picture in the text is a mark of the firm, unless it is larger than that. */
    private static final int SMALL_PICTURE = 40_000;

    static MailText of(MimePart message) throws MessagingException {
        var walk = new Walk();
        var text = walk.text(message, 0);
        return new MailText(text, walk.attachments, walk.unreadable);
    }

    private static final class Walk {

        private int parts;
        private boolean attachments;
        private boolean unreadable;

        String text(MimePart part, int depth) throws MessagingException {
            if (depth > DEEPEST || ++parts > MOST_PARTS) {
                unreadable = true;
                return "";
            }
            var type = type(part);
            if (Part.ATTACHMENT.equalsIgnoreCase(disposition(part))) {
                attachments |= !isSignature(type);
                return "";
            }
            if (type.match("text/plain")) {
                return plain(part, type);
            }
            if (type.match("text/html")) {
                return MailHtml.text(decoded(part, type));
            }
            if (type.match("multipart/encrypted")
                    || type.match("application/pkcs7-mime")
                    || type.match("application/x-pkcs7-mime")) {
                unreadable = true;
                return "";
            }
            return "multipart".equalsIgnoreCase(type.getPrimaryType()) ? parts(part, type, depth) : other(part, type);
        }

        /** Either one or the other when they are the same, else one after the other. */
        private String parts(MimePart part, ContentType type, int depth) throws MessagingException {
            if (!(content(part) instanceof MimeMultipart many)) {
                unreadable = true;
                return "";
            }
            boolean either = type.match("multipart/alternative");
            var text = new StringBuilder();
            for (int i = 0; i < many.getCount() && parts <= MOST_PARTS; i++) {
                var one = many.getBodyPart(i) instanceof MimePart mime ? text(mime, depth + 1) : "";
                if (!one.isBlank() && !(either && !text.isEmpty())) {
                    text.append(text.isEmpty() ? "" : "\n").append(one);
                }
            }
            return text.toString();
        }

        private String other(MimePart part, ContentType type) throws MessagingException {
            boolean picture = "image".equalsIgnoreCase(type.getPrimaryType());
            boolean calendar = type.match("text/calendar");
            attachments |=
                    !isSignature(type) && !calendar && !(picture && inText(part) && part.getSize() < SMALL_PICTURE);
            return "";
        }

        private static boolean inText(MimePart part) throws MessagingException {
            return part.getContentID() != null || Part.INLINE.equalsIgnoreCase(disposition(part));
        }

        private String plain(MimePart part, ContentType type) throws MessagingException {
            var text = decoded(part, type);
            return "flowed".equalsIgnoreCase(type.getParameter("format"))
                    ? Flowed.joined(text, "yes".equalsIgnoreCase(type.getParameter("delsp")))
                    : text;
        }

        private String decoded(MimePart part, ContentType type) throws MessagingException {
            try (var stream = stream(part)) {
                return decode(stream.readNBytes(LONGEST), type.getParameter("charset"));
            } catch (IOException _) {
                unreadable = true;
                return "";
            }
        }

        /** One that says it is packed in a way nobody knows is taken as it stands. */
        private static InputStream stream(MimePart part) throws MessagingException, IOException {
            try {
                return part.getInputStream();
            } catch (MessagingException | IOException _) {
                return switch (part) {
                    case MimeBodyPart body -> body.getRawInputStream();
                    case MimeMessage message -> message.getRawInputStream();
                    default -> InputStream.nullInputStream();
                };
            }
        }

        private static @Nullable Object content(MimePart part) {
            try {
                return part.getContent();
            } catch (MessagingException | IOException _) {
                return null;
            }
        }
    }

    private static boolean isSignature(ContentType type) {
        return type.match("application/pkcs7-signature")
                || type.match("application/x-pkcs7-signature")
                || type.match("application/pgp-signature")
                || type.match("application/pgp-keys");
    }

    /** What does not say so properly is plain text, unless it is of parts: their scraps are nobody's words. */
    private static ContentType type(MimePart part) throws MessagingException {
        var type = part.getContentType();
        try {
            return type == null ? new ContentType("text", "plain", null) : new ContentType(type);
        } catch (ParseException _) {
            return MANY.matcher(type).lookingAt()
                    ? new ContentType("multipart", "mixed", null)
                    : new ContentType("text", "plain", null);
        }
    }

    private static String disposition(MimePart part) {
        try {
            var disposition = part.getDisposition();
            return disposition == null ? "" : disposition;
        } catch (MessagingException _) {
            return "";
        }
    }

    /** As it says it is written, else as most are, else as old ones were. */
    private static String decode(byte[] bytes, @Nullable String charset) {
        for (var candidate : new Charset[] {known(charset), StandardCharsets.UTF_8}) {
            try {
                return candidate.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException _) {
                // The next one.
            }
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }

    /** What says it is Latin 1 or ASCII was written in the larger set of Windows, if not in UTF-8. */
    private static Charset known(@Nullable String name) {
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        var lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("us-ascii")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return lower.equals("iso-8859-1")
                    ? Charset.forName("windows-1252")
                    : Charset.forName(MimeUtility.javaCharset(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return StandardCharsets.UTF_8;
        }
    }
}
