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
import java.util.List;
import java.util.Optional;

/** The folder {@code files} of the data, with shelves by the beginnings of keys. */
record BlobFolder(Path folder) implements BlobPlace {

    private static final long RESERVE = 256L * 1024 * 1024;

    static BlobFolder in(Path data) {
        return new BlobFolder(data.toAbsolutePath().normalize().resolve("files"));
    }

    @Override
    public void put(String key, byte[] content) {
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
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a file in " + folder, e);
        }
    }

    @Override
    public Optional<byte[]> find(String key) {
        try {
            return Optional.of(Files.readAllBytes(shelf(key).resolve(key)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the stored file " + key, e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(shelf(key).resolve(key));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the stored file " + key, e);
        }
    }

    boolean hasRoomFor(long bytes) {
        try {
            Files.createDirectories(folder);
            return Files.getFileStore(folder).getUsableSpace() - RESERVE >= bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell how much room there is in " + folder, e);
        }
    }

    boolean holds(String key) {
        return Files.exists(shelf(key).resolve(key));
    }

    /** The keys of all that lies there. */
    List<String> keys() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(Blobs::isKey)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }

    private Path shelf(String key) {
        return folder.resolve(key.substring(0, 2));
    }

    /** A new name survives a power cut only when its folder was written too. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
