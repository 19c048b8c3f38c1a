package nl.zwerm.shared.internal;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import nl.zwerm.shared.Mail.Appointment;

/**
 * The parts of a letter with an appointment: beside its text the same for calendar programs, which then show buttons to
 * accept, and once more as a file for those that do not.
 */
final class AppointmentParts {

    private AppointmentParts() {}

    static MimeMultipart of(String text, Appointment appointment) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        var type = "text/calendar; method=" + appointment.method() + "; charset=UTF-8";
        var either = new MimeBodyPart();
        either.setContent(new MimeMultipart("alternative", plain, part(appointment, type)));
        var file = part(appointment, "application/ics; name=\"zwerm.ics\"");
        file.setDisposition("attachment; filename=\"zwerm.ics\"");
        return new MimeMultipart("mixed", either, file);
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
