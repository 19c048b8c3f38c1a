package nl.zwerm.shared;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import nl.zwerm.shared.postgres.Postgres;
import org.jspecify.annotations.Nullable;

/** The database of a data folder: the one named by {@code ZWERM_DATABASE_URL}, or our own inside the folder. */
public final class Database implements AutoCloseable {

    private final @Nullable Postgres embedded;
    private final Map<String, Object> properties;

    private Database(@Nullable Postgres embedded, Map<String, Object> properties) {
        this.embedded = embedded;
        this.properties = properties;
    }

    /** For the server, which owns the embedded database while it runs. */
    public static Database forServer(Path data, Consumer<String> progress) {
        return external() ? external(System.getenv()) : embedded(Postgres.start(data, progress));
    }

    /** For a command, beside a running server or without one. */
    public static Database forTool(Path data, Consumer<String> progress) {
        return external() ? external(System.getenv()) : embedded(Postgres.attachOrStart(data, progress));
    }

    /** One of our own in an empty folder, whatever else is configured: for what is measured and thrown away. */
    public static Database scratch(Path data, Consumer<String> progress) {
        return embedded(Postgres.start(data, progress));
    }

    /** What Spring must know to reach it. */
    public Map<String, Object> properties() {
        return properties;
    }

    public boolean isEmbedded() {
        return embedded != null;
    }

    /** Brings our own database back when it died under us; true when it had. */
    public boolean revive(Consumer<String> progress) {
        return embedded != null && embedded.revive(progress);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.stop();
        }
    }

    private static boolean external() {
        var url = System.getenv("ZWERM_DATABASE_URL");
        return url != null && !url.isBlank();
    }

    private static Database external(Map<String, String> environment) {
        return new Database(
                null,
                Map.of(
                        "spring.datasource.url", environment.getOrDefault("ZWERM_DATABASE_URL", ""),
                        "spring.datasource.username", environment.getOrDefault("ZWERM_DATABASE_USER", ""),
                        "spring.datasource.password", environment.getOrDefault("ZWERM_DATABASE_PASSWORD", "")));
    }

    private static Database embedded(Postgres postgres) {
        return new Database(
                postgres,
                Map.of(
                        "spring.datasource.url", postgres.jdbcUrl(),
                        "spring.datasource.username", postgres.user(),
                        "spring.datasource.password", postgres.password()));
    }
}
