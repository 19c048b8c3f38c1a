package nl.zwerm.people.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.zwerm.people.CardRow;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;

/** Rows of which there are many, read by hand: for each id, a mapper that goes by names first throws an exception. */
public final class Rows {

    private Rows() {}

    public static PersonCard card(ResultSet row, int number) throws SQLException {
        return CardRow.read(row, "id");
    }

    public static Topic topic(ResultSet row, int number) throws SQLException {
        return new Topic(TopicId.of(row.getLong("id")), row.getString("name"));
    }
}
