package nl.zwerm.exchange.internal;

import java.util.List;
import nl.zwerm.exchange.stackexchange.SeComment;

/** Makes comments ready to be written. */
final class CommentDrafts {
    private final Site site;
    private final Posts posts;
    private final Texts texts;

    CommentDrafts(Site site, Posts posts, Texts texts) {
        this.site = site;
        this.posts = posts;
        this.texts = texts;
    }

    static String key(SeComment comment) {
        return "comment " + comment.id();
    }

    static String row(SeComment comment) {
        return "Id=%d PostId=%d".formatted(comment.id(), comment.postId());
    }

    Draft draft(SeComment comment) {
        if (!posts.isTaken(comment.postId())) {
            throw new RowRefused(Refusal.PARENT_REFUSED);
        }
        var arriving = site.contribution(
                nl.zwerm.contributions.ContributionId.next(),
                "comment",
                posts.idOf(comment.postId()),
                posts.questionOf(comment.postId()),
                "",
                Texts.filled(texts.markdown(comment.text())),
                site.past(comment.created()),
                null,
                0,
                Math.max(comment.score(), 0),
                site.source(key(comment), site.from().addressOfComment(comment).orElse(null), comment.licence()),
                List.of());
        var author = Author.of(comment.userId(), comment.userName());
        return new Draft(comment.id(), row(comment), arriving, author, List.of(), null, null);
    }
}
