package nl.zwerm.exchange.stackexchange;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes people, comments, votes, tags and links of rows. */
final class OtherRows {
    private final PostIndex posts;

    OtherRows(PostIndex posts) {
        this.posts = posts;
    }

    static SeUser user(Row row, FileTally tally) {
        var id = row.idAboveZero("Id");
        if (id == null) {
            throw new NotTaken(row.text("Id").isBlank() ? Reason.ID_UNREADABLE : Reason.NOT_A_PERSON);
        }
        var name = PlainText.name(row.text("DisplayName"));
        if (name.isEmpty()) {
            tally.remark(Reason.NAME_MISSING);
            name = "user" + id;
        }
        return new SeUser(
                id,
                name,
                row.text("AboutMe"),
                row.timeIfGiven("CreationDate"),
                website(row.text("WebsiteUrl")),
                PlainText.line(row.text("Location"), 200));
    }

    SeComment comment(Row row, FileTally tally) {
        var id = row.id("Id");
        var post = row.id("PostId");
        posts.slotFor(post, Reason.POST_UNKNOWN);
        var text = row.text("Text");
        if (text.isBlank()) {
            throw new NotTaken(Reason.TEXT_MISSING);
        }
        var created = row.time("CreationDate");
        var comment = new SeComment(
                id,
                post,
                text,
                created,
                row.idAboveZero("UserId"),
                PostRows.name(row, "UserDisplayName"),
                row.score(),
                Licences.of(row, created));
        if (comment.userId() == null && comment.userName() == null) {
            tally.remark(Reason.AUTHOR_UNKNOWN);
        }
        return comment;
    }

    SeVote vote(Row row) {
        var id = row.id("Id");
        var type = switch (row.kind("VoteTypeId")) {
            case 1 -> SeVote.Type.ACCEPTED;
            case 2 -> SeVote.Type.UP;
            case 3 -> SeVote.Type.DOWN;
            case 5 -> SeVote.Type.FAVOURITE;
            default -> throw new NotTaken(Reason.VOTE_KIND);
        };
        var post = row.id("PostId");
        // votes outlive deleted posts in every published dump, so this is no error
        posts.slotFor(post, Reason.POST_NOT_HERE);
        return new SeVote(id, post, type, row.time("CreationDate"), row.idAboveZero("UserId"));
    }

    static SeTag tag(Row row) {
        var name = PlainText.line(row.text("TagName"), 100).toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new NotTaken(Reason.TEXT_MISSING);
        }
        return new SeTag(name, row.text("Count").isBlank() ? 0 : row.kind("Count"));
    }

    SeLink link(Row row) {
        var type = switch (row.kind("LinkTypeId")) {
            case 1 -> SeLink.Type.LINKED;
            case 3 -> SeLink.Type.DUPLICATE;
            default -> throw new NotTaken(Reason.LINK_KIND);
        };
        var from = row.id("PostId");
        var to = row.id("RelatedPostId");
        posts.slotFor(from, Reason.POST_NOT_HERE);
        posts.slotFor(to, Reason.POST_NOT_HERE);
        if (from == to) {
            throw new NotTaken(Reason.LINK_KIND);
        }
        return new SeLink(from, to, type, row.timeIfGiven("CreationDate"));
    }

    private static @Nullable String website(String given) {
        var address = given.strip();
        try {
            var scheme = URI.create(address).getScheme();
            var web = scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
            return web && address.length() <= 500 ? address : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
