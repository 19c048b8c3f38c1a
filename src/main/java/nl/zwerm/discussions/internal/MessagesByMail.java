package nl.zwerm.discussions.internal;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.notifications.ReplyByMail;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.Written;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever answers a mail about a discussion, or about a message in it, says something in that discussion. */
@Component
@Order(1)
class MessagesByMail implements ReplyByMail {

    private final Discussions discussions;
    private final Messages messages;

    MessagesByMail(Discussions discussions, Messages messages) {
        this.discussions = discussions;
        this.messages = messages;
    }

    @Override
    public boolean takes(String kind) {
        return Discussions.DISCUSSION.equals(kind) || Messages.MESSAGE.equals(kind);
    }

    @Override
    public Replied reply(Contribution about, String text, String once, Viewer viewer) {
        var discussion = discussions.requirePublished(about.space(), about.root(), viewer);
        return switch (messages.send(discussion, new TextForm(text, "", 0, once), viewer)) {
            case Written.Done(var id) -> new Replied.Done(id);
            case Written.Mend(var errors) ->
                new Replied.Refused(errors.list().getFirst().said());
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new message has no earlier version");
        };
    }
}
