package nl.zwerm.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Stored bytes in the folder {@code files} of the data or in a bucket, each under a key that holds its SHA-256, so that what is
 * read is what was written. Every put has a key of its own: deleting one never takes another with the same content. What
 * is still in the folder when there is a bucket is found there.
 */
@Component
public class Blobs {

    private static final Logger LOG = LoggerFactory.getLogger(Blobs.class);
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}-[0-9a-z]{12}");
    private static final int HASH = 64;

    private final BlobFolder folder;
    private final Optional<S3Bucket> bucket;

    @Autowired
    public Blobs(ZwermSettings settings, S3Settings s3) {
        folder = BlobFolder.in(settings.data());
        bucket = s3.given() ? Optional.of(new S3Bucket(s3)) : Optional.empty();
    }

    /** In the folder. */
    public Blobs(ZwermSettings settings) {
        this(settings, S3Settings.NONE);
    }

    /** Keeps bytes for good before it returns, and tells the key under which they are found. */
    public String put(byte[] content) {
        var key = hash(content) + "-" + PublicId.show(PublicId.next());
        bucket.<BlobPlace>map(it -> it).orElse(folder).put(key, content);
        return key;
    }

    public byte[] read(String key) {
        require(key);
        var content =
                folder.find(key).or(() -> bucket.flatMap(it -> it.find(key))).orElseThrow(NotFound::new);
        if (!key.startsWith(hash(content))) {
            throw new IllegalStateException("the stored file " + key + " is damaged; bring it back from a backup");
        }
        return content;
    }

    /** Harmless when it is gone already. */
    public void delete(String key) {
        require(key);
        folder.delete(key);
        bucket.ifPresent(it -> it.delete(key));
    }

    /** Whether so much more leaves enough for all else that is written there; a bucket has always room. */
    public boolean hasRoomFor(long bytes) {
        return bucket.isPresent() || folder.hasRoomFor(bytes);
    }

    /** After a commit, which is none the worse for bytes that stay. */
    public void letGo(String key) {
        try {
            delete(key);
        } catch (RuntimeException e) {
            LOG.warn("the stored file {} stays for now: {}", key, e.getMessage());
        }
    }

    /** What came of moving the folder into the bucket. */
    public record Moved(int files, long bytes) {}

    /** Each is in the bucket, and read back from it, before it goes from the folder; so it can be done again. */
    public Moved moveToBucket(Consumer<String> progress) {
        var to = bucket.orElseThrow(() -> new IllegalStateException("no bucket is set (ZWERM_FILES_S3_ENDPOINT)"));
        var keys = folder.keys();
        int moved = 0;
        long bytes = 0;
        for (var key : keys) {
            var content = folder.find(key);
            if (content.isPresent()) {
                move(key, content.get(), to);
                moved++;
                bytes += content.get().length;
                if (moved % 1_000 == 0) {
                    progress.accept("Moved " + moved + " of " + keys.size() + " files.");
                }
            }
        }
        return new Moved(moved, bytes);
    }

    private void move(String key, byte[] content, S3Bucket to) {
        if (!key.startsWith(hash(content))) {
            throw new IllegalStateException("the stored file " + key + " is damaged; bring it back from a backup");
        }
        to.put(key, content);
        if (to.find(key).filter(back -> key.startsWith(hash(back))).isEmpty()) {
            throw new IllegalStateException("the stored file " + key + " did not come back from the bucket as it was");
        }
        // Deleted here meanwhile, it must not stay there.
        if (!folder.holds(key)) {
            to.delete(key);
        }
        folder.delete(key);
    }

    static boolean isKey(String name) {
        return KEY.matcher(name).matches();
    }

    private static void require(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("not a key of a stored file: " + key);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASH / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
