package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.zwerm.shared.postgres.Launch.Running;
import nl.zwerm.shared.postgres.Uses.Role;

/**
 * The PostgreSQL inside the data folder. It is a process of its own: when Zwerm is killed it lives on, loses nothing, and
 * is found again at the next start.
 */
public final class Postgres implements AutoCloseable {

    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE = Duration.ofSeconds(30);

    private final PostgresFolder folder;
    private final Credentials credentials;
    private final boolean namespaces;
    private final Role role;
    private final Path use;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile Running running;

    private Postgres(PostgresFolder folder, boolean namespaces, Role role, Consumer<String> progress)
            throws IOException {
        this.folder = folder;
        this.credentials = Credentials.keptIn(folder.credentials());
        this.namespaces = namespaces;
        this.role = role;
        this.running = new Launch(folder, credentials, namespaces, progress).up(OptionalInt.empty());
        this.use = Uses.in(folder).join(role, running.adopted());
        if (running.adopted() && role == Role.SERVER) {
            progress.accept("PostgreSQL was running already; took it over");
        }
    }

    /** For the server: starts PostgreSQL, or takes over the one that is running; {@link #stop} stops it either way. */
    public static Postgres start(Path dataFolder, Consumer<String> progress) {
        return begin(dataFolder, Role.SERVER, true, progress);
    }

    /** For a tool beside a server: {@link #stop} stops PostgreSQL only when tools started it and nobody else uses it. */
    public static Postgres attachOrStart(Path dataFolder, Consumer<String> progress) {
        return begin(dataFolder, Role.TOOL, true, progress);
    }

    /** Without namespaces as on machines that forbid them; there root has to borrow another account. */
    static Postgres begin(Path dataFolder, Role role, boolean namespaces, Consumer<String> progress) {
        try {
            var folder = PostgresFolder.in(dataFolder);
            try (var _ = StartLock.take(folder.lock(), progress)) {
                return new Postgres(folder, namespaces, role, progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + dataFolder + ".", e);
        }
    }

    public String jdbcUrl() {
        return Admin.url(running.postmaster().port());
    }

    public String user() {
        return Credentials.USER;
    }

    public String password() {
        return credentials.password();
    }

    /** Whether it was running when we came. */
    public boolean adopted() {
        return running.adopted();
    }

    public long pid() {
        return running.postmaster().pid();
    }

    /** Brings it back at the same address when it is gone; costs next to nothing when it is not. True when it was gone. */
    public boolean revive(Consumer<String> progress) {
        try {
            if (running.postmaster().lives(folder.cluster())) {
                return false;
            }
            try (var _ = StartLock.take(folder.lock(), progress)) {
                if (stopped.get()) {
                    return false;
                }
                var port = OptionalInt.of(running.postmaster().port());
                running = new Launch(folder, credentials, namespaces, progress).up(port);
                return true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started again in " + folder.path() + ".", e);
        }
    }

    /** Ends its work in an orderly way; running transactions are rolled back. */
    public void stop() {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        try (var _ = StartLock.take(folder.lock(), _ -> {})) {
            if (Uses.in(folder).leave(use, role)) {
                shutDown();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped in " + folder.path() + ".", e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void shutDown() throws IOException {
        // The second way leaves recovery to the next start, and loses nothing either.
        if (!endsBy("INT", FAST) && !endsBy("QUIT", IMMEDIATE)) {
            throw new PostgresFailed(
                    "PostgreSQL (process " + pid() + ") does not stop; its log is in " + folder.log() + ".");
        }
    }

    private boolean endsBy(String signal, Duration patience) throws IOException {
        var found = Postmaster.aliveIn(folder.cluster());
        if (found.isEmpty()) {
            return true;
        }
        found.get().signal(signal);
        var deadline = System.nanoTime() + patience.toNanos();
        while (found.get().lives(folder.cluster())) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Patience.pause();
        }
        return true;
    }
}
