package nl.zwerm.administration.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import nl.zwerm.shared.Vault;
import org.jspecify.annotations.Nullable;

/** Whether the vault is that of this data, how many keys lie apart, and of how many the lock is not there. */
public record ApartKeys(Vault vault, boolean fits, long locked, long missing) {

    public static ApartKeys tried(Connection connection, Vault vault) throws SQLException {
        try (var statement = connection.createStatement();
                var there = statement.executeQuery("select to_regclass('spaces.vault') is not null")) {
            if (!there.next() || !there.getBoolean(1)) {
                return new ApartKeys(vault, true, 0, 0);
            }
        }
        boolean fits = vault.mark().equals(Optional.ofNullable(mark(connection)));
        var locks = fits ? new HashSet<>(vault.list()) : new HashSet<Long>();
        long locked = 0;
        long missing = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select space_id from spaces.space_key where apart")) {
            while (rows.next()) {
                locked++;
                missing += locks.contains(rows.getLong(1)) ? 0 : 1;
            }
        }
        return new ApartKeys(vault, fits, locked, missing);
    }

    private static @Nullable String mark(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select mark from spaces.vault")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** As it goes on after "the vault". */
    public String told() {
        var sessions = locked == 1 ? "1 session" : locked + " sessions";
        if (!fits) {
            return vault.folder() + " is not there, or that of other data: the keys of " + sessions
                    + " cannot be used. Name it with --vault, or put back a copy: zwerm keys restore FILE. If it is"
                    + " lost: zwerm serve --without-vault; those sessions are then gone for good.";
        }
        if (missing == 0) {
            return vault.folder() + " lie the locks of " + sessions + ".";
        }
        return vault.folder() + " " + missing + " of the locks of " + sessions + " are not there: these sessions were"
                + " purged after this data was copied, or their locks are lost. The server purges them when it starts.";
    }
}
