package nl.zwerm.shared.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The few things only the owner of the server may do. */
record Admin(Credentials credentials) {

    private static final String DATABASE = "zwerm";

    static String url(int port) {
        // Without this the driver repeats in every message the values that broke a rule.
        return "jdbc:postgresql://127.0.0.1:%d/%s?logServerErrorDetail=false".formatted(port, DATABASE);
    }

    /** False while it is starting, stopping or away. */
    boolean finds(int port) {
        try (var connection = connect(port)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            var state = String.valueOf(e.getSQLState());
            if (state.startsWith("08") || state.startsWith("57")) {
                return false;
            }
            throw new PostgresFailed("PostgreSQL on port " + port + " does not let us in.", e);
        }
    }

    private Connection connect(int port) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", Credentials.ADMIN);
        properties.setProperty("password", credentials.adminPassword());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }

    /** Zwerm works without the powers of the owner, so that a hole in a query is not a hole in the machine. */
    void prepare(int port) {
        try (var connection = connect(port)) {
            if (missing(connection, "select 1 from pg_roles where rolname = ?", Credentials.USER)) {
                run(connection, "create role zwerm login createdb in role pg_monitor");
                // Its mistakes are told to the application; in the log of the server they could quote people.
                run(connection, "alter role zwerm set log_min_messages = 'log'");
                run(connection, "alter role zwerm password '" + credentials.password() + "'");
            }
            if (missing(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                run(connection, "create database zwerm owner zwerm");
            }
        } catch (SQLException e) {
            throw new PostgresFailed("The database of Zwerm could not be prepared.", e);
        }
    }

    private static boolean missing(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
