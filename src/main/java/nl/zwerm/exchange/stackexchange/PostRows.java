package nl.zwerm.exchange.stackexchange;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Makes posts of rows, each on its own. */
final class PostRows {
    private static final int LONGEST_TITLE = 1_000;
    private static final int TITLE_FROM_TEXT = 80;

    private PostRows() {}

    static SePost read(Row row, FileTally tally) {
        var id = row.id("Id");
        var type = type(row.kind("PostTypeId"));
        if (row.timeIfGiven("DeletionDate") != null) {
            throw new NotTaken(Reason.POST_DELETED);
        }
        var question = type == SePost.Type.QUESTION;
        var created = row.timeIfGiven("CreationDate");
        var certain = created == null ? row.time("LastActivityDate") : created;
        var body = row.text("Body");
        if (!question && body.isBlank()) {
            throw new NotTaken(Reason.TEXT_MISSING);
        }
        var post = new SePost(
                id,
                type,
                question ? null : parent(row),
                question ? row.idAboveZero("AcceptedAnswerId") : null,
                certain,
                created != null,
                row.timeIfGiven("LastEditDate"),
                row.score(),
                question ? title(row.text("Title"), body, tally) : null,
                body,
                question ? PlainText.tags(row.text("Tags")) : List.of(),
                row.idAboveZero("OwnerUserId"),
                name(row, "OwnerDisplayName"),
                Licences.of(row, certain),
                row.timeIfGiven("ClosedDate"));
        if (post.ownerId() == null && post.ownerName() == null) {
            tally.remark(Reason.AUTHOR_UNKNOWN);
        }
        return post;
    }

    static @Nullable String name(Row row, String attribute) {
        return Optional.of(PlainText.name(row.text(attribute)))
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    private static SePost.Type type(int kind) {
        return switch (kind) {
            case 1 -> SePost.Type.QUESTION;
            case 2 -> SePost.Type.ANSWER;
            default -> throw new NotTaken(Reason.POST_KIND);
        };
    }

    private static long parent(Row row) {
        var parent = row.idIfGiven("ParentId");
        if (parent == null) {
            throw new NotTaken(Reason.QUESTION_UNKNOWN);
        }
        return parent;
    }

    private static String title(String given, String body, FileTally tally) {
        if (given.length() > LONGEST_TITLE) {
            throw new NotTaken(Reason.TITLE_TOO_LONG);
        }
        var title = PlainText.name(given).isEmpty() ? "" : PlainText.line(given, LONGEST_TITLE);
        if (!title.isEmpty()) {
            return title;
        }
        var beginning = Jsoup.parseBodyFragment(body.substring(0, Math.min(body.length(), 4_000)))
                .text();
        var words = firstWords(PlainText.line(beginning, 4_000));
        if (words.isEmpty()) {
            throw new NotTaken(Reason.TEXT_MISSING);
        }
        tally.remark(Reason.TITLE_FROM_TEXT);
        return words;
    }

    private static String firstWords(String text) {
        if (text.length() <= TITLE_FROM_TEXT) {
            return text;
        }
        var cut = PlainText.line(text, TITLE_FROM_TEXT);
        var space = text.charAt(cut.length()) == ' ' ? cut.length() : cut.lastIndexOf(' ');
        return (space > TITLE_FROM_TEXT / 2 ? cut.substring(0, space) : cut) + " …";
    }
}
