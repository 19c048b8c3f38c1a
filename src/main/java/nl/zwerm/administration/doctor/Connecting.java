package nl.zwerm.administration.doctor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.zwerm.shared.Database;

/** One plain connection, as Zwerm itself would have it. */
public final class Connecting {

    private Connecting() {}

    public static Connection to(Database database) throws SQLException {
        var properties = database.properties();
        return DriverManager.getConnection(
                (String) properties.get("spring.datasource.url"),
                (String) properties.get("spring.datasource.username"),
                (String) properties.get("spring.datasource.password"));
    }
}
