package nl.zwerm.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Stored bytes in the folder {@code files} of the data, each under a key that holds its SHA-256, so that what is read
 * is what was written. Every put has a key of its own: deleting one never takes another with the same content.
 */
@Component
public class Blobs {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}-[0-9a-z]{12}");
    private static final int HASH = 64;
    private static final long RESERVE = 256L * 1024 * 1024;

    private final Path folder;

    public Blobs(ZwermSettings settings) {
        this.folder = settings.data().toAbsolutePath().normalize().resolve("files");
    }

    /** Keeps bytes for good before it returns, and tells the key under which they are found. */
    public String put(byte[] content) {
        var key = hash(content) + "-" + PublicId.show(PublicId.next());
        var shelf = shelf(key);
        try {
            Files.createDirectories(shelf);
            var draft = Files.createTempFile(shelf, "blob", ".new");
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(draft, shelf.resolve(key), StandardCopyOption.ATOMIC_MOVE);
            force(shelf);
            force(folder);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a file in " + folder, e);
        }
    }

    public byte[] read(String key) {
        try {
            var content = Files.readAllBytes(place(key));
            if (!key.startsWith(hash(content))) {
                throw new IllegalStateException("the stored file " + key + " is damaged; bring it back from a backup");
            }
            return content;
        } catch (NoSuchFileException _) {
            throw new NotFound();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the stored file " + key, e);
        }
    }

    /** Harmless when it is gone already. */
    public void delete(String key) {
        try {
            Files.deleteIfExists(place(key));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the stored file " + key, e);
        }
    }

    /** Whether so much more leaves enough for all else that is written there. */
    public boolean hasRoomFor(long bytes) {
        try {
            Files.createDirectories(folder);
            return Files.getFileStore(folder).getUsableSpace() - RESERVE >= bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell how much room there is in " + folder, e);
        }
    }

    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of a stored file: " + key);
        }
        return shelf(key).resolve(key);
    }

    private Path shelf(String key) {
        return folder.resolve(key.substring(0, 2));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASH / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** A new name survives a power cut only when its folder was written too. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
