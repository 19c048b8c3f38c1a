package nl.zwerm.administration.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.function.Consumer;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.Vault;
import org.jspecify.annotations.Nullable;

/** What hangs on master key and vault, told before they are lost: where they are, what opens with them, and their copies. */
record KeyCheck(Connection connection, Path keys, Vault vault) {

    void look(Consumer<Finding> tell) throws SQLException {
        if (Files.exists(Rotation.next(keys)) || Files.exists(Rotation.old(keys))) {
            tell.accept(
                    Finding.wrong("master key", "a rotation was begun and not finished: zwerm keys rotate, once more"));
        }
        tell.accept(sealed());
        if (Files.exists(keys)) {
            tell.accept(copy());
        }
        tell.accept(locks());
    }

    private Finding sealed() throws SQLException {
        SealedKeys tried;
        try {
            tried = SealedKeys.tried(connection, keys);
        } catch (IllegalStateException unreadable) {
            return Finding.wrong("sealed texts", String.valueOf(unreadable.getMessage()));
        }
        return tried.closed() == 0
                ? Finding.ok("sealed texts", "the master key " + tried.told())
                : Finding.wrong(
                        "sealed texts", "the master key " + tried.told() + "; is " + keys + " the file of this data?");
    }

    /** A copy is only worth something when somebody looked whether it is one. */
    private Finding copy() throws SQLException {
        String fingerprint;
        try {
            fingerprint = Keys.at(keys).fingerprint();
        } catch (IllegalStateException _) {
            return Finding.wrong("key copy", "there is nothing to copy: " + keys + " is no key");
        }
        var confirmed = confirmed(fingerprint);
        return confirmed != null
                ? Finding.ok("key copy", "one was shown on " + confirmed + "; without any, " + lost())
                : Finding.note(
                        "key copy",
                        "nobody has shown one. Without the key " + lost() + ". Copy " + keys
                                + " to another machine or a safe, apart from the backups; then: zwerm keys confirm COPY");
    }

    private @Nullable String confirmed(String fingerprint) throws SQLException {
        if (!there("shared.key_copy")) {
            return null;
        }
        try (var statement = connection.prepareStatement("""
                select to_char(confirmed_at, 'YYYY-MM-DD') from shared.key_copy where fingerprint = ?
                """)) {
            statement.setString(1, fingerprint);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private String lost() throws SQLException {
        var lost = new ArrayList<String>();
        add(lost, "spaces.space_key", "confidential space");
        add(lost, "files.file", "file");
        add(lost, "shared.mail", "letter");
        return lost.isEmpty()
                ? "nothing would be lost yet"
                : String.join(", ", lost) + " could be read by nobody again, and nobody found what they asked under a"
                        + " pseudonym";
    }

    private void add(ArrayList<String> lost, String table, String what) throws SQLException {
        if (there(table)) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from " + table)) {
                long count = row.next() ? row.getLong(1) : 0;
                if (count > 0) {
                    lost.add(count == 1 ? "1 " + what : count + " " + what + "s");
                }
            }
        }
    }

    private Finding locks() throws SQLException {
        var apart = ApartKeys.tried(connection, vault);
        if (apart.locked() == 0) {
            return Finding.ok("vault", "nothing lies apart from backups yet; it is " + vault.folder());
        }
        if (!apart.fits()) {
            return Finding.wrong("vault", apart.told());
        }
        return apart.missing() == 0
                ? Finding.ok("vault", "in " + apart.told() + " A copy for seven days: zwerm keys copy FOLDER")
                : Finding.note("vault", "in " + apart.told());
    }

    private boolean there(String table) throws SQLException {
        try (var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
