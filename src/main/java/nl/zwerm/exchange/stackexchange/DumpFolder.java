package nl.zwerm.exchange.stackexchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** An unpacked dump; however its file names are written. */
record DumpFolder(String name, Map<DumpFile, Path> files) implements DumpSource {

    static DumpFolder of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DumpRefused("exchange.refused.no-folder", folder.toString());
        }
        var files = new EnumMap<DumpFile, Path>(DumpFile.class);
        try (var entries = Files.list(folder)) {
            entries.filter(Files::isRegularFile).sorted().forEach(path -> recognise(path, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!files.containsKey(DumpFile.POSTS)) {
            throw new DumpRefused("exchange.refused.no-posts", folder.toString());
        }
        for (var file : files.values()) {
            if (!Files.isReadable(file)) {
                throw new DumpRefused("exchange.refused.unreadable", file.toString());
            }
        }
        var last = folder.toAbsolutePath().normalize().getFileName();
        return new DumpFolder(last == null ? "" : last.toString(), files);
    }

    private static void recognise(Path path, Map<DumpFile, Path> files) {
        var name = Objects.requireNonNull(path.getFileName()).toString();
        for (var file : DumpFile.values()) {
            if (file.published().equals(name)) {
                files.put(file, path);
            } else if (file.published().equalsIgnoreCase(name)) {
                files.putIfAbsent(file, path);
            }
        }
    }

    @Override
    public boolean has(DumpFile file) {
        return files.containsKey(file);
    }

    @Override
    public long size(DumpFile file) throws IOException {
        return Files.size(path(file));
    }

    @Override
    public InputStream open(DumpFile file) throws IOException {
        return Files.newInputStream(path(file));
    }

    private Path path(DumpFile file) {
        return Objects.requireNonNull(files.get(file));
    }
}
