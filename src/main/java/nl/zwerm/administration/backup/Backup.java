package nl.zwerm.administration.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import nl.zwerm.administration.internal.Refused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes the data of one Zwerm into one file: whole and on the disk, or not at all. Never the master key or the vault. */
public record Backup(Path data, Path keys, Path vault, Path file) {

    /** What can be made again, or belongs to a running process. */
    private static final Set<String> LEFT_OUT = Set.of("index", "zwerm.lock");

    private static final List<String> OF_POSTGRES = List.of("cluster", "credentials");
    private static final Set<String> OF_A_PROCESS = Set.of("postmaster.pid", "postmaster.opts");

    /** Only while nothing writes. */
    public void everything(Consumer<String> progress) throws IOException {
        write(progress, "embedded");
    }

    /** Stored files are never changed, so a server may run. */
    public void filesOnly(Consumer<String> progress) throws IOException {
        write(progress, "external");
    }

    private void write(Consumer<String> progress, String database) throws IOException {
        if (Files.exists(file)) {
            throw new Refused(file + " is there already; choose another name.");
        }
        if (file.startsWith(data)) {
            throw new Refused("A backup inside the data it is of is none; choose another folder than " + data + ".");
        }
        var draft = file.resolveSibling(file.getFileName() + ".part");
        var began = System.nanoTime();
        var manifest = Manifest.empty();
        manifest.facts().put("zwerm", "0.1.0");
        manifest.facts()
                .put("made", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        manifest.facts().put("database", database);
        try {
            write(draft, manifest);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            try (var folder = FileChannel.open(file.resolveSibling(""), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
        progress.accept("Wrote %s: %,d files, %,d MB, in %d s."
                .formatted(
                        file,
                        manifest.sums().size(),
                        Files.size(file) >> 20,
                        (System.nanoTime() - began) / 1_000_000_000));
    }

    private void write(Path draft, Manifest manifest) throws IOException {
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var zipped = new GZIPOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)), 1 << 16);
            var tar = new TarArchiveOutputStream(zipped, "UTF-8");
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            try (var found = Files.walk(data)) {
                for (var path : found.sorted().toList()) {
                    if (belongs(data.relativize(path), manifest) && !path.equals(keys) && !path.startsWith(vault)) {
                        add(tar, path, manifest);
                    }
                }
            }
            var text = manifest.text().getBytes(StandardCharsets.UTF_8);
            var entry = new TarArchiveEntry(Manifest.NAME);
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
            tar.finish();
            zipped.finish();
            zipped.flush();
            channel.force(true);
        }
    }

    private static boolean belongs(Path path, Manifest manifest) {
        var first = path.getName(0).toString();
        var last = path.getFileName().toString();
        if (first.isEmpty() || LEFT_OUT.contains(first) || last.endsWith(".new")) {
            return false;
        }
        if (!"postgres".equals(first)) {
            return true;
        }
        return "embedded".equals(manifest.facts().get("database"))
                && (path.getNameCount() == 1
                        || OF_POSTGRES.contains(path.getName(1).toString()))
                && !(path.getNameCount() == 3 && OF_A_PROCESS.contains(last));
    }

    private void add(TarArchiveOutputStream tar, Path path, Manifest manifest) throws IOException {
        var name = data.relativize(path).toString();
        if (Files.isDirectory(path)) {
            tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
            tar.closeArchiveEntry();
        } else if (Files.isRegularFile(path)) {
            var entry = new TarArchiveEntry(name);
            entry.setSize(Files.size(path));
            entry.setLastModifiedTime(Files.getLastModifiedTime(path));
            tar.putArchiveEntry(entry);
            var digest = Digests.sha256();
            var summed = new DigestOutputStream(new Unclosed(tar), digest);
            Files.copy(path, summed);
            summed.flush();
            tar.closeArchiveEntry();
            manifest.sums().put(name, Digests.show(digest));
        }
    }

    /** An entry ends, the archive goes on. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
