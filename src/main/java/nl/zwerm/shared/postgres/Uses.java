package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who uses this PostgreSQL: one small file for each, so that a tool that ends does not pull it from under another. */
record Uses(Path folder) {

    private static final String STARTED_BY_TOOL = "started-by-tool";

    /** The start of a process is reckoned from the clock, so two readers may differ a little. */
    private static final long CLOCK_DRIFT = 3000;

    enum Role {
        SERVER,
        TOOL
    }

    static Uses in(PostgresFolder folder) throws IOException {
        return new Uses(Private.folder(folder.uses()));
    }

    Path join(Role role, boolean adopted) throws IOException {
        if (role == Role.SERVER) {
            Files.deleteIfExists(folder.resolve(STARTED_BY_TOOL));
        } else if (!adopted) {
            Private.write(folder.resolve(STARTED_BY_TOOL), "");
        }
        var me = ProcessHandle.current();
        return Files.createFile(folder.resolve("%s.%d.%d.%s".formatted(role, me.pid(), began(me), UUID.randomUUID())));
    }

    /** Whether whoever leaves is the one to stop PostgreSQL. */
    boolean leave(Path use, Role role) throws IOException {
        Files.deleteIfExists(use);
        var others = living();
        if (role == Role.SERVER) {
            return !others.contains(Role.SERVER);
        }
        return others.isEmpty() && Files.deleteIfExists(folder.resolve(STARTED_BY_TOOL));
    }

    boolean none() throws IOException {
        return living().isEmpty();
    }

    private List<Role> living() throws IOException {
        var living = new ArrayList<Role>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var parts = file.getFileName().toString().split("\\.");
                if (parts.length != 4) {
                    continue;
                }
                if (lives(Long.parseLong(parts[1]), Long.parseLong(parts[2]))) {
                    living.add(Role.valueOf(parts[0]));
                } else {
                    Files.deleteIfExists(file);
                }
            }
        }
        return living;
    }

    private static boolean lives(long pid, long began) {
        return ProcessHandle.of(pid)
                .filter(it -> it.isAlive() && Math.abs(began(it) - began) < CLOCK_DRIFT)
                .isPresent();
    }

    private static long began(ProcessHandle process) {
        Optional<Instant> start = process.info().startInstant();
        return start.map(Instant::toEpochMilli).orElse(0L);
    }
}
