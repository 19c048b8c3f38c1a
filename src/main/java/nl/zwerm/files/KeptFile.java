package nl.zwerm.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * A file that its reader may read; its bytes are opened when they are asked for, and a picture has no name. {@code mark} is
 * another when another took its place.
 */
public record KeptFile(
        FileId id,
        String contentType,
        String name,
        long size,
        boolean sealed,
        String mark,
        Supplier<InputStream> content) {

    /** For a picture, which is small enough. */
    public byte[] bytes() {
        try (var stream = content.get()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
