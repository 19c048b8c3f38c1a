package nl.zwerm.administration.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import nl.zwerm.search.IndexFiles;

/** The data folder, the master key, the vault, room on the disk, and the search index. */
public record MachineCheck(Path data, Path keys, Path vault) {

    private static final long TOO_LITTLE = 500L << 20;
    private static final long LITTLE = 5L << 30;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private static final Set<PosixFilePermission> FOLDER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    public void look(Consumer<Finding> tell) {
        try {
            tell.accept(folder());
            tell.accept(space());
            tell.accept(key());
            vault(tell);
            tell.accept(index());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + data, e);
        }
    }

    private Finding folder() throws IOException {
        boolean open = Files.getPosixFilePermissions(data).stream()
                .anyMatch(it -> it == PosixFilePermission.OTHERS_READ
                        || it == PosixFilePermission.OTHERS_WRITE
                        || it == PosixFilePermission.GROUP_WRITE);
        return Finding.check(
                !open,
                "data folder",
                open ? data + " can be read by other accounts: chmod 700 " + data : data.toString());
    }

    private Finding space() throws IOException {
        long free = Files.getFileStore(data).getUsableSpace();
        var text = "%,d MB free".formatted(free >> 20);
        if (free < TOO_LITTLE) {
            return Finding.wrong("disk", text + "; the database stops when there is no room");
        }
        return free < LITTLE ? Finding.note("disk", text) : Finding.ok("disk", text);
    }

    private Finding key() throws IOException {
        if (Files.notExists(keys)) {
            return Finding.wrong(
                    "master key", keys + " is not there; put it back before Zwerm starts and makes another one");
        }
        if (!OWNER.containsAll(Files.getPosixFilePermissions(keys))) {
            return Finding.wrong("master key", keys + " is open to other accounts: chmod 600 " + keys);
        }
        if (keys.toAbsolutePath().normalize().startsWith(data)) {
            return Finding.wrong("master key", keys + " lies inside the data; whoever has one has the other");
        }
        return Finding.ok("master key", keys + ", for its owner only");
    }

    private void vault(Consumer<Finding> tell) throws IOException {
        if (vault.startsWith(data)) {
            tell.accept(Finding.wrong(
                    "vault", vault + " lies inside the data; backups of it hold what must not be in them"));
        } else if (Files.isDirectory(vault) && !FOLDER.containsAll(Files.getPosixFilePermissions(vault))) {
            tell.accept(Finding.wrong("vault", vault + " is open to other accounts: chmod 700 " + vault));
        }
    }

    private Finding index() throws IOException {
        var index = data.resolve("index");
        return switch (IndexFiles.look(index)) {
            case ABSENT -> Finding.note("search index", "not there; the server builds it by itself");
            case BUILDING -> Finding.note("search index", "being built anew; not everything can be found yet");
            case DAMAGED ->
                Finding.wrong("search index", "damaged; the server builds it anew when it starts or notices");
            case WHOLE -> Finding.ok("search index", "%s; zwerm reindex builds it anew".formatted(size(index)));
        };
    }

    private static String size(Path index) throws IOException {
        try (var files = Files.walk(index)) {
            return "%,d kB"
                    .formatted(files.filter(Files::isRegularFile)
                                    .mapToLong(file -> file.toFile().length())
                                    .sum()
                            >> 10);
        } catch (UncheckedIOException _) {
            // Files of an index come and go while a server writes.
            return "there, and changing";
        }
    }
}
