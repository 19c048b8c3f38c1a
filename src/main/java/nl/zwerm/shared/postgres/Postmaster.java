package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL tells about itself in its pid file. */
record Postmaster(long pid, int port, String status) {

    private static final String FILE = "postmaster.pid";

    static Optional<Postmaster> in(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(cluster.resolve(FILE));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(Long.parseLong(line(lines, 0)), port(line(lines, 3)), line(lines, 7)));
    }

    static Optional<Postmaster> aliveIn(Path cluster) throws IOException {
        var found = in(cluster);
        return found.isPresent() && found.get().lives(cluster) ? found : Optional.empty();
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    private static int port(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    boolean ready() {
        return status.equals("ready");
    }

    /** Numbers are given out again, in containers often to the same handful, so the number alone proves nothing. */
    boolean lives(Path cluster) throws IOException {
        var process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().isAlive() || zombie()) {
            return false;
        }
        var program = process.get().info().command();
        if (program.isPresent()
                && !Path.of(program.get()).endsWith("postgres")
                && !program.get().endsWith(" (deleted)")) {
            return false;
        }
        return atHome(cluster);
    }

    /** Where the machine does not tell, or the process is just on its way out, it is taken for ours. */
    private boolean atHome(Path cluster) throws IOException {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), cluster);
        } catch (FileSystemException _) {
            return true;
        }
    }

    /** Where process 1 does not bury its dead, as Java does not, they keep their number. */
    private boolean zombie() {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .contains(") Z ");
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * PostgreSQL takes any process with the number in its file for its predecessor, and refuses; we know better. Its
     * shared memory still guards against two at once.
     */
    static void forgetStaleIn(Path cluster) throws IOException {
        var found = in(cluster);
        if (found.isPresent()
                && ProcessHandle.of(found.get().pid()).isPresent()
                && !found.get().lives(cluster)) {
            Files.deleteIfExists(cluster.resolve(FILE));
        }
    }

    void signal(String name) throws IOException {
        Command.run(Path.of("/"), List.of("sh", "-c", "kill -" + name + " " + pid));
    }
}
