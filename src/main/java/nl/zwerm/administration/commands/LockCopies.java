package nl.zwerm.administration.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Vault;

/**
 * Copies of the vault, which live short: for so long whoever has one, an older backup and the master key reads what was
 * purged since. Making one removes those that are older.
 */
record LockCopies(Path folder, Clock clock) {

    static final int KEPT_DAYS = 7;

    private static final String PREFIX = "zwerm-locks-";
    private static final String SUFFIX = ".txt";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    record Made(Path file, int locks, int removed) {}

    Made make(Vault vault) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(vault.mark()
                .orElseThrow(() -> new Explained.Failure("There is no vault in " + vault.folder()
                        + "; it is made when the server starts. Choose another with --vault.")));
        vault.list().stream()
                .sorted()
                .forEach(space ->
                        vault.text(space).ifPresent(lock -> lines.add(PublicId.show(space) + " " + line(lock))));
        Files.createDirectories(folder);
        var now = clock.instant();
        var file = folder.resolve(PREFIX + STAMP.format(now) + SUFFIX);
        var draft = Files.createTempFile(
                folder,
                ".zwerm-locks",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(draft, lines, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        return new Made(file, lines.size() - 1, removeOld(now));
    }

    private int removeOld(Instant now) throws IOException {
        int removed = 0;
        for (var file : all()) {
            if (made(file).isBefore(now.minus(Duration.ofDays(KEPT_DAYS)))) {
                Files.delete(file);
                removed++;
            }
        }
        return removed;
    }

    private List<Path> all() throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            files.forEach(found::add);
        }
        return found;
    }

    /** What has no day is nobody's to remove. */
    private static Instant made(Path file) {
        var name = file.getFileName().toString();
        try {
            return Instant.from(STAMP.parse(name.substring(PREFIX.length(), name.length() - SUFFIX.length())));
        } catch (DateTimeParseException _) {
            return Instant.MAX;
        }
    }

    /** Into a vault that is not there; how many there are in it then. */
    static int restore(Path file, Vault vault) throws IOException {
        if (vault.mark().isPresent()) {
            throw new Explained.Failure("There is a vault in " + vault.folder()
                    + " already; name another folder with --vault, or move that one away.");
        }
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || PublicId.read(lines.getFirst()).isEmpty()) {
            throw new Explained.Failure(file + " is no copy of a vault. Nothing was put back.");
        }
        var locks = lines.subList(1, lines.size()).stream()
                .map(line -> line.split(" ", 2))
                .toList();
        if (locks.stream()
                .anyMatch(lock -> lock.length < 2 || PublicId.read(lock[0]).isEmpty())) {
            throw new Explained.Failure(file + " is damaged. Nothing was put back.");
        }
        vault.prepare();
        locks.forEach(lock -> vault.put(PublicId.require(lock[0]), lock[1]));
        // Last: without it nobody counts on what is there.
        vault.found(lines.getFirst());
        return locks.size();
    }

    private static String line(String json) {
        return json.replaceAll("\\s*\\n\\s*", "");
    }
}
