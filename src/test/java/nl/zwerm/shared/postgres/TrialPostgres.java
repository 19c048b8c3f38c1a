package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The PostgreSQL of a data folder as trials treat it: its programs are lent, and it is killed. */
public final class TrialPostgres {

    private TrialPostgres() {}

    /** Unpacking is tried by one test; the others share its fruits. */
    public static synchronized void lendPrograms(Path data) throws IOException {
        var home = Binaries.unpackedIn(PostgresFolder.in(Path.of("target/trial")), _ -> {});
        var lent = PostgresFolder.in(data).path().resolve(home.getFileName());
        if (Files.notExists(lent)) {
            Files.createSymbolicLink(lent, home);
        }
    }

    /** So that nobody who clears the folder away reaches through it. */
    public static void takeBackPrograms(Path data) throws IOException {
        var folder = data.resolve("postgres");
        if (Files.notExists(folder)) {
            return;
        }
        try (var found = Files.list(folder)) {
            for (var link : found.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    /** The number of its process, while it lives. */
    public static OptionalLong postmaster(Path data) throws IOException {
        var alive = Postmaster.aliveIn(cluster(data));
        return alive.isPresent() ? OptionalLong.of(alive.get().pid()) : OptionalLong.empty();
    }

    /** Kill -9: gone when this returns. */
    public static void kill(Path data) throws IOException {
        signal(data, "KILL");
    }

    /** At once, and its helpers with it. */
    public static void end(Path data) throws IOException {
        signal(data, "QUIT");
    }

    private static void signal(Path data, String name) throws IOException {
        var alive = Postmaster.aliveIn(cluster(data));
        if (alive.isPresent()) {
            alive.get().signal(name);
            while (alive.get().lives(cluster(data))) {
                Thread.onSpinWait();
            }
        }
    }

    private static Path cluster(Path data) {
        return data.resolve("postgres/cluster");
    }
}
