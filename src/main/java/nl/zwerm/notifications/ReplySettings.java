package nl.zwerm.notifications;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zwerm.shared.MailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox in which answers to mail arrive, read by IMAP.
 *
 * @param address where answers go: {@code zwerm@example.org}, to which the mail server delivers what is sent to
 *     {@code zwerm+anything@example.org}, or {@code @reply.example.org}, a domain of its own that it delivers whole
 * @param security {@code tls}, {@code starttls} or {@code none}
 */
@ConfigurationProperties("zwerm.mail.reply")
public record ReplySettings(
        @DefaultValue("") String address,
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("tls") String security) {

    /** A local part has 64 characters at most (RFC 5321), of which the token and its plus take 46. */
    private static final int LONGEST_LOCAL = 18;

    private static final Pattern DOMAIN = Pattern.compile("@[^@\\s]{1,180}");

    public ReplySettings {
        address = address.strip().toLowerCase(Locale.ROOT);
    }

    public boolean configured() {
        return !address.isEmpty() && !host.isBlank() && mistake().isEmpty();
    }

    /** What is wrong with what was set, for whoever set it. */
    public Optional<String> mistake() {
        boolean fine = DOMAIN.matcher(address).matches()
                ? MailAddress.parse("x" + address).isPresent()
                : MailAddress.parse(address).isPresent() && address.indexOf('@') <= LONGEST_LOCAL;
        if (!fine) {
            return Optional.of(address + " must be an address with at most " + LONGEST_LOCAL
                    + " characters before the @, or a domain: @reply.example.org");
        }
        return security.matches("tls|starttls|none")
                ? Optional.empty()
                : Optional.of(security + " must be tls, starttls or none");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return address + " at " + host;
    }
}
