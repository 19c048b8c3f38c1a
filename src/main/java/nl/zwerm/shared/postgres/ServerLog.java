package nl.zwerm.shared.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What PostgreSQL has written since a moment, in whichever of its log files. */
final class ServerLog {

    private static final int ENOUGH = 1 << 16;

    private final Path folder;
    private final Map<Path, Long> before;

    private ServerLog(Path folder, Map<Path, Long> before) {
        this.folder = folder;
        this.before = before;
    }

    static ServerLog from(Path folder) throws IOException {
        return new ServerLog(folder, sizes(folder));
    }

    private static Map<Path, Long> sizes(Path folder) throws IOException {
        var sizes = new HashMap<Path, Long>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                sizes.put(file, Files.size(file));
            }
        }
        return sizes;
    }

    List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                lines.addAll(tail(file, before.getOrDefault(file, 0L)));
            }
        }
        // Every line begins with its time, so this is the order in which they were written.
        return lines.stream().sorted().toList();
    }

    private static List<String> tail(Path file, long from) throws IOException {
        try (var channel = FileChannel.open(file, READ)) {
            var size = channel.size();
            var start = Math.max(size < from ? 0 : from, size - ENOUGH);
            var bytes = ByteBuffer.allocate((int) (size - start));
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) > 0) {}
            return new String(bytes.array(), 0, bytes.position(), UTF_8).lines().toList();
        }
    }

    List<String> last(int count) throws IOException {
        var lines = lines();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    boolean tells(String words) throws IOException {
        return lines().stream().anyMatch(line -> line.contains(words));
    }
}
