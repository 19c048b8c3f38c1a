package nl.zwerm.shared.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder that holds everything of one Zwerm, claimed by one server at a time. */
public final class DataFolder implements AutoCloseable {

    /** File locks belong to the process, and closing a second channel on the file would drop the first one's lock. */
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel claim;

    private DataFolder(Path path, FileChannel claim) {
        this.path = path;
        this.claim = claim;
    }

    /** The real path of the folder, made when it is not there, closed to other accounts of the machine. */
    public static Path prepare(Path folder) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                Private.folder(folder);
            }
            Private.tighten(folder);
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be made or read.", e);
        }
    }

    /** Claims the folder until closed, or until this process ends in whatever way. */
    public static DataFolder claim(Path folder) {
        var path = prepare(folder);
        if (!CLAIMED_HERE.add(path)) {
            throw new DataInUse(path, ownPid());
        }
        try {
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            CLAIMED_HERE.remove(path);
            throw new UncheckedIOException("The data folder " + path + " cannot be locked.", e);
        } catch (DataInUse e) {
            CLAIMED_HERE.remove(path);
            throw e;
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var file = path.resolve("zwerm.lock");
        var channel = FileChannel.open(file, CREATE, READ, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new DataInUse(path, Files.readString(file).strip());
        }
        channel.truncate(0).write(ByteBuffer.wrap((ownPid() + "\n").getBytes(US_ASCII)));
        return channel;
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + path + " cannot be released.", e);
        } finally {
            CLAIMED_HERE.remove(path);
        }
    }
}
