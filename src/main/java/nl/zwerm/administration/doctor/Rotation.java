package nl.zwerm.administration.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import nl.zwerm.administration.internal.Refused;
import nl.zwerm.shared.Keys;

/**
 * A new master key: the key of every space is sealed under it in one pass, texts are not touched. The file that was there
 * lies aside until all is done, and whoever was interrupted begins again where it was.
 */
public record Rotation(Connection connection, Path file) {

    private static final int BATCH = 500;

    /** What is to become the key file, while that is not done yet. */
    public static Path next(Path file) {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    /** The key file from before, while it is not certain yet that all is well. */
    public static Path old(Path file) {
        return file.resolveSibling(file.getFileName() + ".old");
    }

    /** How many keys of spaces are sealed under the new one. */
    public long run(Consumer<String> progress) throws SQLException, IOException {
        requireAlone();
        if (Files.exists(old(file)) && Files.notExists(next(file))) {
            progress.accept("A rotation was interrupted when it was nearly done; only that is finished now.");
            return finish();
        }
        requireWhole();
        if (Files.exists(next(file))) {
            progress.accept("A rotation was interrupted; this goes on with it.");
        } else {
            Keys.at(file).succeeded(next(file));
        }
        var fresh = Keys.at(next(file));
        if (!fresh.follows(Keys.at(file))) {
            throw new Refused(next(file) + " does not belong to " + file + ". Move it away and try again.");
        }
        rewrap(fresh);
        Files.copy(file, old(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        force();
        Files.move(next(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force();
        return finish();
    }

    private long finish() throws SQLException, IOException {
        var tried = SealedKeys.tried(connection, file);
        if (tried.closed() > 0) {
            throw new Refused("The new master key " + tried.told() + ". Nothing is lost: the key from before is in "
                    + old(file) + ".");
        }
        Files.deleteIfExists(old(file));
        force();
        return tried.opened();
    }

    /** A server would go on sealing with the key it read when it started. */
    private void requireAlone() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                        """)) {
            if (row.next() && row.getLong(1) > 0) {
                throw new Refused("Somebody is connected to the database (" + row.getLong(1)
                        + " connections). Stop every server of this Zwerm first.");
            }
        }
    }

    private void requireWhole() throws SQLException {
        var tried = SealedKeys.tried(connection, Files.exists(next(file)) ? next(file) : file);
        if (tried.closed() > 0) {
            throw new Refused("The master key " + file + " " + tried.told() + ". Nothing was changed.");
        }
    }

    private void rewrap(Keys fresh) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table spaces.space_key in share row exclusive mode");
            statement.setFetchSize(BATCH);
            try (var rows = statement.executeQuery("select space_id, wrapped, apart from spaces.space_key");
                    var save =
                            connection.prepareStatement("update spaces.space_key set wrapped = ? where space_id = ?")) {
                int waiting = 0;
                while (rows.next()) {
                    long space = rows.getLong("space_id");
                    save.setBytes(1, fresh.rewrap(rows.getBytes("wrapped"), space, rows.getBoolean("apart")));
                    save.setLong(2, space);
                    save.addBatch();
                    if (++waiting % BATCH == 0) {
                        save.executeBatch();
                    }
                }
                save.executeBatch();
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void force() throws IOException {
        try (var folder = FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
