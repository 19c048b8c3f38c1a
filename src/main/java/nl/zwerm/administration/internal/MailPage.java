package nl.zwerm.administration.internal;

import java.util.List;
import nl.zwerm.shared.Mail.Envelope;
import nl.zwerm.web.Template;

/** Mail on its way, envelopes only; {@code server} tells whether any can go. */
@Template("administration/mail")
public record MailPage(List<Envelope> envelopes, boolean server, int size) {

    public boolean more() {
        return envelopes.size() == size;
    }
}
