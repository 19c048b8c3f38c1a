package nl.zwerm.exchange.confluence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The texts of an export, in a file for the time of an import: all at once they would fill the memory. */
final class Bodies implements AutoCloseable {

    /** Whether it is the markup of before 2011, and where it lies. */
    record Body(boolean oldForm, long at, int length) {}

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Body> bodies = new HashMap<>();
    private long end;

    Bodies() {
        try {
            file = Files.createTempFile("zwerm-import", ".texts");
            channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(String of, String text, boolean oldForm) {
        try {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            int length = bytes.remaining();
            bodies.put(of, new Body(oldForm, end, length));
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Body> find(String of) {
        return Optional.ofNullable(bodies.get(of));
    }

    String text(Body body) {
        try {
            var bytes = ByteBuffer.allocate(body.length());
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, body.at() + bytes.position()) < 0) {
                    throw new IOException(file + " is shorter than was written");
                }
            }
            return new String(bytes.array(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
