package nl.zwerm.administration.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.zwerm.notifications.ReceivedMail.SetAside;
import nl.zwerm.shared.Mail.Envelope;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * Mail on its way, envelopes only, by day and within it by address: two letters of the same minute, one under the other,
 * would tell that two persons meet. {@code server} tells whether any can go, {@code next} where the next page begins. To {@code undeliverable} none goes any more.
 */
@Template("administration/mail")
public record MailPage(
        List<Envelope> envelopes,
        boolean server,
        @Nullable Instant next,
        List<String> undeliverable,
        Received received) {

    /** What came in; {@code counts} by what came of it, in the order of the page. */
    public record Received(boolean configured, Map<String, Integer> counts, List<SetAside> aside) {}

    static MailPage of(
            List<Envelope> newest,
            boolean server,
            int size,
            ZoneId zone,
            List<String> undeliverable,
            Received received) {
        var byDay = Comparator.comparing((Envelope one) -> LocalDate.ofInstant(one.writtenAt(), zone))
                .reversed()
                .thenComparing(Envelope::address);
        return new MailPage(
                newest.stream().sorted(byDay).toList(),
                server,
                newest.size() == size ? newest.getLast().writtenAt() : null,
                undeliverable,
                received);
    }
}
