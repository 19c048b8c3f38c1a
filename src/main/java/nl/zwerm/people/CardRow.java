package nl.zwerm.people;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads the card of a person by hand, where there are many: for each id, a mapper that goes by names first throws an
 * exception.
 */
public final class CardRow {

    private CardRow() {}

    public static PersonCard read(ResultSet row, String id) throws SQLException {
        return read(row, id, "");
    }

    /** All columns but the one of the id begin with {@code prefix}. */
    public static PersonCard read(ResultSet row, String id, String prefix) throws SQLException {
        long team = row.getLong(prefix + "team_id");
        var teamId = row.wasNull() ? null : TeamId.of(team);
        return new PersonCard(
                PersonId.of(row.getLong(id)),
                row.getString(prefix + "name"),
                row.getString(prefix + "picture"),
                row.getString(prefix + "state"),
                row.getString(prefix + "role_title"),
                teamId,
                row.getString(prefix + "team_name"));
    }
}
