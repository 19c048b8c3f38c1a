package nl.zwerm.people.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;

/** Rows of which there are many, read by hand: for each id, a mapper that goes by names first throws an exception. */
public final class Rows {

    private Rows() {}

    public static PersonCard card(ResultSet row, int number) throws SQLException {
        long team = row.getLong("team_id");
        boolean none = row.wasNull();
        return new PersonCard(
                PersonId.of(row.getLong("id")),
                row.getString("name"),
                row.getString("picture"),
                row.getString("state"),
                row.getString("role_title"),
                none ? null : TeamId.of(team),
                row.getString("team_name"));
    }

    public static Topic topic(ResultSet row, int number) throws SQLException {
        return new Topic(TopicId.of(row.getLong("id")), row.getString("name"));
    }
}
