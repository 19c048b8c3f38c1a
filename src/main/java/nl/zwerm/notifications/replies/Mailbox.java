package nl.zwerm.notifications.replies;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import nl.zwerm.notifications.ReplySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what arrived by IMAP and puts it where it belongs. What cannot be put away stays, and is known when it is seen again. */
@Component
public class Mailbox {

    /** Where a mail goes once it was read. */
    enum Box {
        HANDLED("zwerm-handled"),
        REFUSED("zwerm-refused"),
        /** Could not be read: whoever looks after the mailbox may look. */
        ASIDE("zwerm-aside"),
        /** Where it is: it is tried again. */
        LEFT("");

        private final String folder;

        Box(String folder) {
            this.folder = folder;
        }
    }

    /** What lies in the mailbox; of one that is too large the head only. */
    record Arrived(byte[] bytes, boolean whole, int size) {}

    static final int LARGEST = 10 << 20;

    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final ReplySettings settings;

    Mailbox(ReplySettings settings) {
        this.settings = settings;
    }

    /** Every mail in turn, the oldest first. */
    void read(Function<Arrived, Box> reader) throws MessagingException {
        try (var store = open(settings);
                var inbox = store.getFolder(settings.folder())) {
            inbox.open(Folder.READ_WRITE);
            var messages = inbox.getMessages();
            var sizes = new FetchProfile();
            sizes.add(FetchProfile.Item.SIZE);
            sizes.add(FetchProfile.Item.FLAGS);
            sizes.add(UIDFolder.FetchProfileItem.UID);
            inbox.fetch(messages, sizes);
            int read = 0;
            for (var message : messages) {
                if (read < AT_ONCE
                        && !Thread.currentThread().isInterrupted()
                        && !message.isSet(Flags.Flag.DELETED)
                        && take(message, reader, store, inbox)) {
                    read++;
                }
            }
        }
    }

    /** Why it cannot be read. */
    public static Optional<String> trouble(ReplySettings settings) {
        try (var store = open(settings);
                var inbox = store.getFolder(settings.folder())) {
            inbox.open(Folder.READ_ONLY);
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** One that the server cannot give stands in nobody's way. */
    private static boolean take(Message message, Function<Arrived, Box> reader, Store store, Folder inbox)
            throws MessagingException {
        try {
            var box = reader.apply(arrived((MimeMessage) message));
            if (box != Box.LEFT) {
                move(message, folder(store, inbox, box), inbox);
            }
            return true;
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (IOException | MessagingException e) {
            LOG.warn("a mail stays in the mailbox: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private static Arrived arrived(MimeMessage message) throws MessagingException, IOException {
        int size = message.getSize();
        if (size > LARGEST) {
            return new Arrived(head(message), false, size);
        }
        var bytes = new ByteArrayOutputStream(Math.max(size, 0));
        try {
            message.writeTo(new Bounded(bytes));
        } catch (TooLarge _) {
            return new Arrived(head(message), false, size);
        }
        return new Arrived(bytes.toByteArray(), true, bytes.size());
    }

    private static byte[] head(MimeMessage message) throws MessagingException {
        var lines = String.join("\r\n", Collections.list(message.getAllHeaderLines()));
        return (lines + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A crash between the two leaves it twice, never nowhere. */
    private static void move(Message message, Folder to, Folder inbox) throws MessagingException {
        inbox.copyMessages(new Message[] {message}, to);
        message.setFlag(Flags.Flag.DELETED, true);
    }

    /** Some servers let nobody make a folder beside the first, only within it. */
    private static Folder folder(Store store, Folder inbox, Box box) throws MessagingException {
        var beside = store.getDefaultFolder().getFolder(box.folder);
        if (exists(beside)) {
            return beside;
        }
        var within = inbox.getFolder(box.folder);
        if (exists(within)) {
            return within;
        }
        throw new MessagingException("no folder " + box.folder + " can be made");
    }

    private static boolean exists(Folder folder) {
        try {
            return folder.exists() || folder.create(Folder.HOLDS_MESSAGES);
        } catch (MessagingException _) {
            return false;
        }
    }

    private static Store open(ReplySettings settings) throws MessagingException {
        var protocol = "tls".equals(settings.security()) ? "imaps" : "imap";
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", "30000");
        properties.put(prefix + "writetimeout", "30000");
        // Whoever looks into the mailbox as well sees what is new.
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if ("starttls".equals(settings.security())) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        var store = Session.getInstance(properties).getStore(protocol);
        int port = settings.port() == 0 ? -1 : settings.port();
        store.connect(settings.host(), port, settings.username(), settings.password());
        return store;
    }

    /** More came than the server had said. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends OutputStream {

        private final OutputStream to;
        private long written;

        Bounded(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            to.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            to.write(bytes, from, length);
        }

        private void count(int more) throws IOException {
            written += more;
            if (written > LARGEST + (LARGEST >> 1)) {
                throw new TooLarge();
            }
        }
    }
}
