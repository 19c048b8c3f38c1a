package nl.zwerm.spaces.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;

/** Reads the card of the person named by {@code person_id}. */
final class CardRows {

    private CardRows() {}

    static PersonCard card(ResultSet row) throws SQLException {
        long team = row.getLong("team_id");
        var teamId = row.wasNull() ? null : TeamId.of(team);
        return new PersonCard(
                PersonId.of(row.getLong("person_id")),
                row.getString("name"),
                row.getString("picture"),
                row.getString("state"),
                row.getString("role_title"),
                teamId,
                row.getString("team_name"));
    }
}
