package nl.zwerm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.postgres.Postgres;
import org.springframework.boot.SpringApplication;

/**
 * One PostgreSQL for all tests of this JVM: the embedded one in a scratch folder, or that of {@code ZWERM_DATABASE_URL}
 * when it is set. Each context gets a database of its own in it.
 */
public final class TestDatabase {

    private record Place(String url, String user, String password) {}

    private static final Path FOLDER = folder();
    private static final Place PLACE = place();

    private TestDatabase() {}

    /** A fresh, empty database, as Spring's properties. */
    public static Map<String, String> fresh() {
        var name = "zwerm_test_" + PublicId.show(PublicId.next());
        try (var connection = DriverManager.getConnection(PLACE.url(), PLACE.user(), PLACE.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no scratch database could be made at " + PLACE.url(), e);
        }
        return Map.of(
                "spring.datasource.url", PLACE.url().replaceFirst("(//[^/]+/)[^?]+", "$1" + name),
                "spring.datasource.username", PLACE.user(),
                "spring.datasource.password", PLACE.password());
    }

    /** A scratch folder for the data of one context. */
    public static Path data(String name) {
        return FOLDER.resolve(name);
    }

    private static Place place() {
        var url = System.getenv("ZWERM_DATABASE_URL");
        if (url != null && !url.isBlank()) {
            return new Place(
                    url,
                    System.getenv().getOrDefault("ZWERM_DATABASE_USER", ""),
                    System.getenv().getOrDefault("ZWERM_DATABASE_PASSWORD", ""));
        }
        var postgres = Postgres.start(FOLDER.resolve("database"), _ -> {});
        // after the contexts, whose jobs would wait for it
        SpringApplication.getShutdownHandlers().add(postgres::stop);
        return new Place(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("zwerm-tests");
        } catch (IOException e) {
            throw new UncheckedIOException("no scratch folder for tests", e);
        }
    }
}
