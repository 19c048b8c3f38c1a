package nl.zwerm.exchange.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Lets one import of a site run at a time, on whichever machine; the database lets go when its process dies. */
@Repository
public class ImportLockStore {
    private final DataSource source;

    ImportLockStore(DataSource source) {
        this.source = source;
    }

    /** Held until it is closed. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    public Optional<Held> tryLock(String origin) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            if (ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", origin)) {
                return Optional.of(() -> release(connection, origin));
            }
        } catch (SQLException e) {
            DataSourceUtils.releaseConnection(connection, source);
            throw new IllegalStateException("the lock for " + origin + " could not be asked for", e);
        }
        DataSourceUtils.releaseConnection(connection, source);
        return Optional.empty();
    }

    private void release(Connection connection, String origin) {
        try {
            ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", origin);
        } catch (SQLException e) {
            throw new IllegalStateException("the lock for " + origin + " could not be given back", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static boolean ask(Connection connection, String sql, String origin) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "import " + origin);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
