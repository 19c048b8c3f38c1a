package nl.zwerm.notifications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.notifications.Notice;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a notice of a row: {@code id, kind, about_id, path, told_at, seen_at}, of the thread {@code root_id, root_kind,
 * space_id, sealed, title, language}, and {@code who} is behind it.
 */
@Component
class NoticeRows {

    private static final String NO_ONE = "none";

    /** Kinds that tell of what somebody wrote; others tell of what happened to it, which is news to its author too. */
    private static final Set<String> OF_SOMETHING_NEW = Set.of("invited", "commented", "made-from", "need-grew");

    private final Sealer sealer;
    private final Pseudonyms pseudonyms;
    private final Kinds kinds;
    private final Words words;

    NoticeRows(Sealer sealer, Pseudonyms pseudonyms, Kinds kinds, Words words) {
        this.sealer = sealer;
        this.pseudonyms = pseudonyms;
        this.kinds = kinds;
        this.words = words;
    }

    Notice notice(ResultSet row, int number) throws SQLException {
        @Nullable String path = row.getString("path");
        @Nullable String who = row.getString("who");
        return new Notice(
                PublicId.show(row.getLong("id")),
                row.getString("kind"),
                path == null ? ContributionId.of(row.getLong("about_id")) : null,
                path(row, number),
                path == null ? title(row) : "",
                path == null ? row.getString("language") : null,
                Said.of(key(row.getString("kind")), "who", who == null ? NO_ONE : who),
                row.getTimestamp("told_at").toInstant(),
                row.getTimestamp("seen_at") == null);
    }

    /** Where it leads: needs {@code path}, {@code root_id}, {@code root_kind} and {@code space_id} alone. */
    String path(ResultSet row, int number) throws SQLException {
        @Nullable String path = row.getString("path");
        return path != null
                ? path
                : kinds.thread(
                        row.getString("root_kind"),
                        SpaceId.of(row.getLong("space_id")),
                        ContributionId.of(row.getLong("root_id")));
    }

    /**
     * Whether it tells the viewer of what they wrote themselves under a pseudonym. They are told as anybody is, since a
     * row that is missing would tell who wrote it; only showing it leaves it out. Needs {@code kind}, {@code root_id} and
     * {@code pseudonym}.
     */
    boolean isOwn(ResultSet row, Viewer viewer) throws SQLException {
        @Nullable String kept = row.getString("pseudonym");
        if (kept == null || !OF_SOMETHING_NEW.contains(row.getString("kind"))) {
            return false;
        }
        var by = pseudonyms.read(kept, ContributionId.of(row.getLong("root_id")));
        return by != null && by.isOf(viewer.id());
    }

    private String title(ResultSet row) throws SQLException {
        return sealer.open(
                SpaceId.of(row.getLong("space_id")),
                row.getBoolean("sealed"),
                row.getString("title"),
                "contribution " + row.getLong("root_id") + " title");
    }

    /** A kind without words of its own must not break the page of whoever was told. */
    private String key(String kind) {
        var key = "notifications." + kind;
        return words.has(key) ? key : "notifications.other";
    }
}
