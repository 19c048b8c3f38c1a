package nl.zwerm.administration.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import nl.zwerm.administration.internal.Refused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks a backup beside where it belongs, compares it with its manifest, and only then puts it in its place. */
public record Restoration(Path file, Path data) {

    /** What was restored. */
    public record Restored(String made, int files) {}

    public Restored run(Consumer<String> progress) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused("There is no file " + file + ".");
        }
        refuseUnlessEmpty();
        var parent = Objects.requireNonNull(data.toAbsolutePath().getParent(), "a folder beside which to unpack");
        Files.createDirectories(parent);
        var draft = Files.createTempDirectory(
                parent,
                "." + data.getFileName() + ".restoring",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            progress.accept("Unpacking and comparing " + file);
            var manifest = unpack(draft);
            forceFolders(draft);
            Files.deleteIfExists(data);
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
            force(parent);
            return new Restored(manifest.made(), manifest.sums().size());
        } finally {
            delete(draft);
        }
    }

    private void refuseUnlessEmpty() throws IOException {
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new Refused(data + " is not a folder.");
        }
        if (Files.isDirectory(data)) {
            try (var inside = Files.list(data)) {
                if (inside.findAny().isPresent()) {
                    throw new Refused(
                            data + " is not empty; choose an empty folder with --data, or move this one away.");
                }
            }
        }
    }

    private Manifest unpack(Path draft) throws IOException {
        Manifest manifest = null;
        var found = new LinkedHashMap<String, String>();
        try (var tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16), "UTF-8")) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(Manifest.NAME)) {
                    manifest = Manifest.read(new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                } else {
                    place(draft, entry, tar, found);
                }
            }
        } catch (IOException e) {
            throw damaged("it cannot be read to its end (" + e.getMessage() + ")");
        }
        return compare(manifest, found);
    }

    private void place(Path draft, TarArchiveEntry entry, InputStream content, Map<String, String> found)
            throws IOException {
        var target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)
                || !(entry.isFile() || entry.isDirectory())
                || entry.isSymbolicLink()
                || entry.isLink()) {
            throw damaged("it holds " + entry.getName() + ", which no backup does");
        }
        if (entry.isDirectory()) {
            make(target);
            return;
        }
        make(target.getParent());
        var digest = Digests.sha256();
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            new DigestInputStream(content, digest).transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
        found.put(entry.getName(), Digests.show(digest));
    }

    private Manifest compare(@Nullable Manifest manifest, Map<String, String> found) {
        if (manifest == null) {
            throw damaged("its manifest is missing");
        }
        if (!manifest.sums().equals(found)) {
            var first = manifest.sums().entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(found.get(entry.getKey())))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("more than it should");
            throw damaged(first + " is not what was written");
        }
        return manifest;
    }

    private Refused damaged(String why) {
        return new Refused(file + " is damaged, or no backup: " + why + ". Nothing was restored.");
    }

    private static void make(@Nullable Path folder) throws IOException {
        if (folder != null && Files.notExists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static void forceFolders(Path top) throws IOException {
        try (var found = Files.walk(top)) {
            for (var folder : found.filter(Files::isDirectory).toList()) {
                force(folder);
            }
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
