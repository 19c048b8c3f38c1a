package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import nl.zwerm.shared.postgres.Patience.State;

/** Brings PostgreSQL up, or finds it up. Only under the {@link StartLock}. */
final class Launch {

    record Running(Postmaster postmaster, boolean adopted) {}

    private final PostgresFolder folder;
    private final Path cluster;
    private final Credentials credentials;
    private final boolean namespaces;
    private final Consumer<String> progress;

    Launch(PostgresFolder folder, Credentials credentials, boolean namespaces, Consumer<String> progress) {
        this.folder = folder;
        this.cluster = folder.cluster();
        this.credentials = credentials;
        this.namespaces = namespaces;
        this.progress = progress;
    }

    Running up(OptionalInt port) throws IOException {
        var survivor = adopt();
        var running = survivor.isPresent() ? new Running(survivor.get(), true) : new Running(start(port), false);
        new Admin(credentials).prepare(running.postmaster().port());
        return running;
    }

    private Optional<Postmaster> adopt() throws IOException {
        if (Postmaster.aliveIn(cluster).isEmpty()) {
            return Optional.empty();
        }
        var patience = new Patience(ServerLog.from(Private.folder(folder.log())), progress);
        return patience.await(this::look) == State.READY ? Postmaster.in(cluster) : Optional.empty();
    }

    private State look() throws IOException {
        var found = Postmaster.aliveIn(cluster);
        if (found.isEmpty()) {
            return State.GONE;
        }
        return found.get().ready() && new Admin(credentials).finds(found.get().port()) ? State.READY : State.BUSY;
    }

    private Postmaster start(OptionalInt wanted) throws IOException {
        var programs = Binaries.unpackedIn(folder, progress);
        var made = new Cluster(folder, programs, Account.choose(folder, programs, namespaces));
        made.create(credentials, progress);
        var deadline = System.nanoTime() + Patience.LONGEST.toNanos();
        while (true) {
            made.configure();
            var log = ServerLog.from(folder.log());
            var postmaster = attempt(made, wanted.isPresent() ? wanted.getAsInt() : freePort(), log);
            if (postmaster.isPresent()) {
                return postmaster.get();
            }
            if (!passes(log, wanted.isPresent()) || System.nanoTime() > deadline) {
                throw new PostgresFailed("PostgreSQL did not start; its log is in " + folder.log() + ".", log.last(15));
            }
            Patience.pause();
        }
    }

    private Optional<Postmaster> attempt(Cluster made, int port, ServerLog log) throws IOException {
        Postmaster.forgetStaleIn(cluster);
        var starting = made.start(port);
        try {
            var state = new Patience(log, progress).await(() -> {
                if (starting.isAlive()) {
                    return State.BUSY;
                }
                return starting.exitValue() == 0 ? look() : State.GONE;
            });
            return state == State.READY ? Postmaster.in(cluster) : Optional.empty();
        } finally {
            starting.destroy();
        }
    }

    /** Trouble that goes away by itself: processes of a killed server on their way out, or somebody took our port. */
    private static boolean passes(ServerLog log, boolean portGiven) throws IOException {
        return log.tells("is still in use")
                || log.tells("\"postmaster.pid\" already exists")
                || (!portGiven && log.tells("could not bind IPv4"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
