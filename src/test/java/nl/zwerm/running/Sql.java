package nl.zwerm.running;

import java.nio.file.Path;
import java.sql.SQLException;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.shared.Database;

/** Past the front door into the database of some data, beside a running server or without one. */
final class Sql {

    private Sql() {}

    static void run(Path data, String sql) throws SQLException {
        try (var database = Database.forTool(data, _ -> {});
                var connection = Connecting.to(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String one(Path data, String sql) throws SQLException {
        try (var database = Database.forTool(data, _ -> {});
                var connection = Connecting.to(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
