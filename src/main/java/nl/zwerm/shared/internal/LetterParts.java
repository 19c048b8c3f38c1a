package nl.zwerm.shared.internal;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import nl.zwerm.shared.Mail.Appointment;

/** The parts of a letter that is more than text. */
final class LetterParts {

    private LetterParts() {}

    /** The text, and the same as a page for programs that show one. */
    static MimeMultipart withPage(String text, String html) throws MessagingException {
        var page = new MimeBodyPart();
        page.setText(html, StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain(text), page);
    }

    /**
     * Beside the text the same for calendar programs, which then show buttons to accept, and once more as a file for
     * those that do not.
     */
    static MimeMultipart withAppointment(String text, Appointment appointment) throws MessagingException {
        var type = "text/calendar; method=" + appointment.method() + "; charset=UTF-8";
        var either = new MimeBodyPart();
        either.setContent(new MimeMultipart("alternative", plain(text), part(appointment, type)));
        var file = part(appointment, "application/ics; name=\"zwerm.ics\"");
        file.setDisposition("attachment; filename=\"zwerm.ics\"");
        return new MimeMultipart("mixed", either, file);
    }

    private static MimeBodyPart plain(String text) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        return plain;
    }

    /** In base 64, since a mail server may wrap or strip what it takes for text. */
    private static MimeBodyPart part(Appointment appointment, String type) throws MessagingException {
        var part = new MimeBodyPart();
        var bytes = appointment.ics().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
