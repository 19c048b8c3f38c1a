package nl.zwerm.administration.doctor;

import java.util.Optional;
import java.util.function.Consumer;
import nl.zwerm.notifications.ReplyMailbox;
import nl.zwerm.notifications.ReplySettings;
import nl.zwerm.shared.S3Bucket;
import nl.zwerm.shared.S3Settings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What was configured, and what is off because it was not. */
public record SettingsCheck(Environment settings) {

    private static final String OFF = "Without HTTPS passwords cross the network in the clear, cookies are not marked"
            + " Secure, and browsers keep off passkeys, notifications, and Zwerm as an app";

    public void look(Consumer<Finding> tell) {
        tell.accept(address());
        tell.accept(mail());
        tell.accept(replies());
        files().ifPresent(tell);
    }

    private Finding address() {
        var address = settings.getProperty("zwerm.base-address", "");
        if (address.startsWith("https://")) {
            return Finding.ok("address", address);
        }
        if (address.isEmpty()) {
            return Finding.note(
                    "address",
                    "not set (ZWERM_BASE_ADDRESS): taken from each request. " + OFF + ": see docs/behind-a-proxy.md");
        }
        return address.startsWith("http://")
                ? Finding.note("address", address + ". " + OFF + ".")
                : Finding.wrong("address", address + " must begin with https:// or http://");
    }

    private Finding replies() {
        var replies = Binder.get(settings).bindOrCreate("zwerm.mail.reply", ReplySettings.class);
        if (replies.address().isEmpty() && replies.host().isEmpty()) {
            return Finding.note("replies", "no mailbox set (ZWERM_MAIL_REPLY_ADDRESS): mail is answered in Zwerm only");
        }
        if (replies.address().isEmpty() || replies.host().isEmpty()) {
            return Finding.wrong("replies", "ZWERM_MAIL_REPLY_ADDRESS and ZWERM_MAIL_REPLY_HOST go together");
        }
        return replies.mistake()
                .or(() -> ReplyMailbox.trouble(replies))
                .map(trouble -> Finding.wrong("replies", trouble))
                .orElseGet(() -> Finding.ok("replies", replies.toString()));
    }

    /** Nothing is to be said of the folder, which is looked at with the data. */
    private Optional<Finding> files() {
        var s3 = Binder.get(settings).bindOrCreate("zwerm.files.s3", S3Settings.class);
        if (!s3.given()) {
            return Optional.empty();
        }
        return Optional.of(s3.mistake()
                .or(() -> new S3Bucket(s3).trouble())
                .map(trouble -> Finding.wrong("files", trouble))
                .orElseGet(() -> Finding.ok("files", "in the " + s3 + "; a backup does not hold them")));
    }

    private Finding mail() {
        var host = settings.getProperty("spring.mail.host", "");
        return host.isEmpty()
                ? Finding.note("mail", "no server set (SPRING_MAIL_HOST): letters wait in the outbox")
                : Finding.ok("mail", "through " + host);
    }
}
