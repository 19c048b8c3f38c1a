package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** The files of the database at rest: nothing runs on them, and nothing starts on them until this is closed. */
public final class Stillness implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final StartLock lock;

    private Stillness(StartLock lock) {
        this.lock = lock;
    }

    /** Stops a PostgreSQL that outlived its server; refuses with {@link DataInUse} when somebody works with it. */
    public static Stillness in(Path dataFolder, Consumer<String> progress) {
        try {
            var folder = PostgresFolder.in(dataFolder);
            var lock = StartLock.take(folder.lock(), progress);
            try {
                if (!Uses.in(folder).none()) {
                    throw new DataInUse(dataFolder, "");
                }
                stopSurvivor(folder, progress);
                return new Stillness(lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + dataFolder + " could not be brought to rest.", e);
        }
    }

    /** Whether a data folder holds a database of its own. */
    public static boolean hasDatabase(Path dataFolder) {
        return Files.isDirectory(dataFolder.resolve("postgres").resolve("cluster"));
    }

    private static void stopSurvivor(PostgresFolder folder, Consumer<String> progress) throws IOException {
        var survivor = Postmaster.aliveIn(folder.cluster());
        if (survivor.isEmpty()) {
            return;
        }
        progress.accept("Stopping a PostgreSQL that outlived its server");
        survivor.get().signal("INT");
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (survivor.get().lives(folder.cluster())) {
            if (System.nanoTime() > deadline) {
                throw new PostgresFailed("PostgreSQL (process " + survivor.get().pid()
                        + ") does not stop; its log is in " + folder.log() + ".");
            }
            Patience.pause();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock on the database could not be released.", e);
        }
    }
}
