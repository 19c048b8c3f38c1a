package nl.zwerm.shared.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of the settings on which "what was saved stays saved" rests, and whether it keeps that promise. */
public record Durability(String setting, String value, boolean ok) {

    private static final Map<String, Set<String>> BREAKS_THE_PROMISE = Map.of(
            "fsync", Set.of("off"),
            "synchronous_commit", Set.of("off"),
            "full_page_writes", Set.of("off"),
            "wal_level", Set.of("minimal"),
            "data_checksums", Set.of("off"));

    /** Asks any PostgreSQL, ours or somebody else's, as this connection experiences it. */
    public static List<Durability> check(Connection connection) throws SQLException {
        var found = new ArrayList<Durability>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select name, setting
                        from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_level', 'data_checksums')
                        order by name
                        """)) {
            while (rows.next()) {
                var name = rows.getString("name");
                var value = rows.getString("setting");
                found.add(new Durability(
                        name,
                        value,
                        !BREAKS_THE_PROMISE.getOrDefault(name, Set.of()).contains(value)));
            }
        }
        return found;
    }
}
