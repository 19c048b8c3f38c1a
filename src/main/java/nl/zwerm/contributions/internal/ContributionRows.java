package nl.zwerm.contributions.internal;

import static nl.zwerm.shared.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.contributions.Related;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.contributions.Titled;
import nl.zwerm.people.CardRow;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rows of contributions, opening what is sealed. */
@Component
public class ContributionRows {

    public static final String COLUMNS = """
            r.id, r.kind, r.space_id, r.sealed, r.parent_id, r.root_id, r.author_id, r.pseudonym, r.title, r.body,
            r.language, r.state, r.created_at, r.published_at, r.edited_at, r.version, r.imported_votes, r.origin,
            r.origin_address, r.licence
            """;

    private final Sealer sealer;
    private final Pseudonyms pseudonyms;

    ContributionRows(Sealer sealer, Pseudonyms pseudonyms) {
        this.sealer = sealer;
        this.pseudonyms = pseudonyms;
    }

    public Contribution contribution(ResultSet row, int number) throws SQLException {
        var id = ContributionId.of(row.getLong("id"));
        var space = SpaceId.of(row.getLong("space_id"));
        boolean sealed = row.getBoolean("sealed");
        var root = ContributionId.of(row.getLong("root_id"));
        return new Contribution(
                id,
                row.getString("kind"),
                space,
                sealed,
                contributionOrNone(row, "parent_id"),
                root,
                personOrNone(row, "author_id"),
                pseudonyms.read(row.getString("pseudonym"), root),
                sealer.open(space, sealed, row.getString("title"), place(id, "title")),
                sealer.open(space, sealed, row.getString("body"), place(id, "body")),
                row.getString("language"),
                row.getString("state"),
                row.getTimestamp("created_at").toInstant(),
                instantOrNull(row, "published_at"),
                instantOrNull(row, "edited_at"),
                row.getInt("version"),
                row.getInt("imported_votes"),
                row.getString("origin"),
                row.getString("origin_address"),
                row.getString("licence"));
    }

    /** With the text of the version {@code earlier}, where there is one. */
    Contribution asItReadEarlier(ResultSet row, int number) throws SQLException {
        var made = contribution(row, number);
        int version = row.getInt("earlier");
        if (row.wasNull()) {
            return made;
        }
        var place = "revision " + made.id().value() + " " + version + " body";
        return made.reading(sealer.open(made.space(), made.sealed(), row.getString("earlier_body"), place));
    }

    ThreadItem threadItem(ResultSet row, int number) throws SQLException {
        return new ThreadItem(
                contribution(row, number),
                card(row, "author_id", "author_"),
                row.getInt("helped"),
                row.getBoolean("helped_viewer"));
    }

    Related related(ResultSet row) throws SQLException {
        var made = contribution(row, 0);
        var title =
                sealer.open(made.space(), made.sealed(), row.getString("thread_title"), place(made.root(), "title"));
        return new Related(
                made,
                card(row, "author_id", "author_"),
                row.getInt("steps"),
                row.getString("thread_kind"),
                new Titled(made.root(), title, row.getString("thread_language")),
                contributionOrNone(row, "part"));
    }

    /** A person's card from columns with a prefix, when there is a person. */
    static @Nullable PersonCard card(ResultSet row, String idColumn, String prefix) throws SQLException {
        return personOrNone(row, idColumn) == null ? null : CardRow.read(row, idColumn, prefix);
    }

    static String place(ContributionId id, String field) {
        return "contribution " + id.value() + " " + field;
    }

    private static @Nullable ContributionId contributionOrNone(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : ContributionId.of(value);
    }

    static @Nullable PersonId personOrNone(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : PersonId.of(value);
    }
}
