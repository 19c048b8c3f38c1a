package nl.zwerm.shared.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/** Files and folders for one account only, and on the disk before anybody counts on them. */
final class Private {

    private Private() {}

    static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    /** Leaves the right to pass through, which {@link Account} may have given to the account PostgreSQL runs as. */
    static void tighten(Path folder) throws IOException {
        var keep = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.OWNER_EXECUTE,
                PosixFilePermission.OTHERS_EXECUTE);
        var now = Files.getPosixFilePermissions(folder);
        if (keep.containsAll(now)) {
            return;
        }
        if (now.contains(PosixFilePermission.OTHERS_READ)) {
            keep.remove(PosixFilePermission.OTHERS_EXECUTE);
        }
        keep.retainAll(now);
        Files.setPosixFilePermissions(folder, keep);
    }

    static void write(Path file, String text) throws IOException {
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new");
        Files.writeString(fresh, text, UTF_8);
        try (var channel = FileChannel.open(fresh, WRITE)) {
            channel.force(true);
        }
        move(fresh, file);
    }

    /** A rename counts only when the folder that tells of it is on the disk as well. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
        try (var folder = FileChannel.open(to.toAbsolutePath().getParent(), READ)) {
            folder.force(true);
        }
    }
}
