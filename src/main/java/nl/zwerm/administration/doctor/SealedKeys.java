package nl.zwerm.administration.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.zwerm.shared.Keys;

/** How many keys of confidential spaces the master key opens, and how many it does not. */
public record SealedKeys(long opened, long closed) {

    public static SealedKeys tried(Connection connection, Path file) throws SQLException {
        return tried(connection, file, Integer.MAX_VALUE);
    }

    /** Only so many of them. */
    public static SealedKeys tried(Connection connection, Path file, int most) throws SQLException {
        long opened = 0;
        long closed = 0;
        try (var statement = connection.createStatement();
                var there = statement.executeQuery("select to_regclass('spaces.space_key') is not null")) {
            if (!there.next() || !there.getBoolean(1)) {
                return new SealedKeys(0, 0);
            }
        }
        // Keys.at would make a file that is missing, and with it hide the loss.
        var master = Files.exists(file) ? Keys.at(file) : null;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select space_id, wrapped, to_jsonb(k) ->> 'apart' as apart from spaces.space_key k limit "
                                + most)) {
            while (rows.next()) {
                if (master != null && opens(master, rows)) {
                    opened++;
                } else {
                    closed++;
                }
            }
        }
        return new SealedKeys(opened, closed);
    }

    /** As it goes on after "the master key". */
    public String told() {
        long all = opened + closed;
        if (all == 0) {
            return "has nothing to open yet: there are no confidential spaces";
        }
        var keys = (all == 1 ? "the key of 1 confidential space" : "the keys of all " + all + " confidential spaces");
        if (closed == 0) {
            return "opens " + keys;
        }
        return opened == 0 ? "does not open " + keys : "opens " + opened + " of " + keys;
    }

    private static boolean opens(Keys master, ResultSet row) throws SQLException {
        try {
            // Of a database from before keys lay apart too.
            master.rewrap(row.getBytes("wrapped"), row.getLong("space_id"), "true".equals(row.getString("apart")));
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
