package nl.zwerm.exchange.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import nl.zwerm.exchange.ImportRefused;
import org.jspecify.annotations.Nullable;

/**
 * A folder, or a zip, which is never unpacked: whatever its names say, nothing is written. Paths have slashes between, and
 * a folder around everything is left out.
 */
public abstract class Archive implements AutoCloseable {

    private static final int MOST_ITEMS = 200_000;
    private static final int DEEPEST = 60;

    /** A file in it; {@code size} as it says itself, which nobody relies on. */
    public record Item(String path, long size, @Nullable Instant changed) {}

    private final SortedMap<String, Item> items = new TreeMap<>();
    private final Aside aside;
    private String around = "";

    Archive(Aside aside) {
        this.aside = aside;
    }

    public static Archive open(Path from, Aside aside) {
        try {
            var archive = Files.isDirectory(from) ? new FolderArchive(from, aside) : zip(from, aside);
            archive.list();
            archive.leaveOutAround();
            return archive;
        } catch (IOException _) {
            throw refused("unreadable", from);
        }
    }

    private static Archive zip(Path from, Aside aside) throws IOException {
        if (!Files.isRegularFile(from)) {
            throw refused("nothing-there", from);
        }
        return new ZipArchive(from, aside);
    }

    static ImportRefused refused(String why, Path from) {
        return new ImportRefused("exchange.pages.refused." + why, Map.of("0", from.toString()));
    }

    abstract void list() throws IOException;

    abstract InputStream stream(String path) throws IOException;

    @Override
    public abstract void close();

    /** By path. */
    public SortedMap<String, Item> items() {
        return items;
    }

    /** What hides, and what programs leave behind, is nobody's page. */
    void add(String path, long size, @Nullable Instant changed, boolean link) {
        var parts = path.split("/", -1);
        if (path.isEmpty() || path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*") || !isFine(parts)) {
            aside.put(path, Why.PATH_OUTSIDE);
            return;
        }
        for (var part : parts) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                return;
            }
        }
        if (link) {
            aside.put(path, Why.LINKED_ELSEWHERE);
        } else if (items.putIfAbsent(path, new Item(path, size, changed)) != null) {
            aside.put(path, Why.PATH_TWICE);
        } else if (items.size() > MOST_ITEMS) {
            throw new ImportRefused("exchange.pages.refused.too-many", Map.of("most", Integer.toString(MOST_ITEMS)));
        }
    }

    void unreadable(String path) {
        aside.put(path, Why.UNREADABLE);
    }

    private static boolean isFine(String[] parts) {
        for (var part : parts) {
            if (part.isEmpty() || part.equals("..") || part.chars().anyMatch(Character::isISOControl)) {
                return false;
            }
        }
        return parts.length <= DEEPEST;
    }

    private void leaveOutAround() {
        var tops = items.keySet().stream()
                .map(path -> path.contains("/") ? path.substring(0, path.indexOf('/') + 1) : "")
                .collect(Collectors.toSet());
        if (tops.size() == 1 && !tops.contains("") && this instanceof ZipArchive) {
            around = tops.iterator().next();
            var inside = new TreeMap<String, Item>();
            items.values().forEach(item -> {
                var path = item.path().substring(around.length());
                inside.put(path, new Item(path, item.size(), item.changed()));
            });
            items.clear();
            items.putAll(inside);
        }
    }

    /** @throws NotTaken when there is no such file, or more in it than that */
    public byte[] read(String path, int most) {
        if (!items.containsKey(path)) {
            throw new NotTaken(Why.FILE_MISSING);
        }
        try (var in = stream(around + path)) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new NotTaken(Why.FILE_TOO_LARGE);
            }
            return bytes;
        } catch (IOException _) {
            throw new NotTaken(Why.UNREADABLE);
        }
    }

    /** To be read to its end; a file that grows beyond measure while it is unpacked ends the import. */
    public InputStream open(String path) throws IOException {
        var item = items.get(path);
        return new Bounded(stream(around + path), item == null ? 0 : packed(around + path));
    }

    /** The same; what was packed once more (gzip), whatever it is called, is unpacked. */
    public InputStream openUnpacked(String path) throws IOException {
        var in = new BufferedInputStream(open(path));
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new Bounded(new GZIPInputStream(in), packed(around + path)) : in;
    }

    /** How many bytes it takes in the archive. */
    abstract long packed(String path) throws IOException;

    private static final class Bounded extends FilterInputStream {
        private static final long ALWAYS_FINE = 200L * 1024 * 1024;
        private static final long TIMES = 100;

        private final long most;
        private long read;

        Bounded(InputStream in, long packed) {
            super(in);
            this.most = Math.max(ALWAYS_FINE, packed * TIMES);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int some) {
            read += some;
            if (read > most) {
                throw new ImportRefused("exchange.pages.refused.grows", Map.of());
            }
        }
    }
}
