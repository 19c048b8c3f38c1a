package nl.zwerm.notifications;

import java.util.Optional;
import nl.zwerm.notifications.replies.Mailbox;

/** For whoever looks whether all is well. */
public final class ReplyMailbox {

    private ReplyMailbox() {}

    /** Why the mailbox cannot be read; nothing when it can. */
    public static Optional<String> trouble(ReplySettings settings) {
        return Mailbox.trouble(settings);
    }
}
