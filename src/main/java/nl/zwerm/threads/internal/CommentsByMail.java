package nl.zwerm.threads.internal;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.notifications.ReplyByMail;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.internal.Comments.Commenting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever answers a mail about anything else comments on it; about a comment, beside that comment. */
@Component
@Order(2)
class CommentsByMail implements ReplyByMail {

    private final Comments comments;
    private final Kinds kinds;

    CommentsByMail(Comments comments, Kinds kinds) {
        this.comments = comments;
        this.kinds = kinds;
    }

    @Override
    public boolean takes(String kind) {
        return Comments.COMMENT.equals(kind) || kinds.isCommented(kind);
    }

    @Override
    public Replied reply(Contribution about, String text, String once, Viewer viewer) {
        var beneath = Comments.COMMENT.equals(about.kind()) ? about.parent() : about.id();
        if (beneath == null) {
            throw new NotFound();
        }
        var form = new TextForm(text, "", 0, once);
        return switch (comments.comment(comments.requireCommentable(beneath, viewer), form, viewer)) {
            case Commenting.Sent(var id) -> new Replied.Done(id);
            case Commenting.Waits _ -> throw new IllegalStateException("what comes by mail stands under one's name");
            case Commenting.Mend(var retyped) ->
                new Replied.Refused(retyped.errors().list().getFirst().said());
        };
    }
}
