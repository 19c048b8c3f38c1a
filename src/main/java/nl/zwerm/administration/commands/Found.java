package nl.zwerm.administration.commands;

import java.sql.SQLException;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.shared.Database;

/** What a database holds when a server starts on it; that decides who may reach it. */
enum Found {
    NOTHING,
    DEMO,
    ORGANISATION;

    static Found in(Database database) {
        try (var connection = Connecting.to(database);
                var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('people.organisation') is not null")) {
                if (!table.next() || !table.getBoolean(1)) {
                    return NOTHING;
                }
            }
            try (var row = statement.executeQuery("select demo from people.organisation")) {
                return !row.next() ? NOTHING : row.getBoolean(1) ? DEMO : ORGANISATION;
            }
        } catch (SQLException e) {
            throw new Explained.Failure("The database cannot be reached: " + e.getMessage());
        }
    }
}
