package nl.zwerm.threads;

import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.spaces.Space;
import org.jspecify.annotations.Nullable;

/**
 * Something to be published, its texts read and within limits. {@code parent} is absent for the first of a thread,
 * {@code topics} are names, {@code from} is what it is made from. {@code draft} names what was kept of it, {@code once}
 * is the same when a form is sent again. {@code own} is whatever else the form says: one that says something else is
 * another.
 */
public record NewPost(
        String kind,
        Space space,
        @Nullable Contribution parent,
        String title,
        String body,
        List<String> topics,
        @Nullable ContributionId from,
        String draft,
        String once,
        String own) {

    public NewPost {
        topics = List.copyOf(topics);
    }

    /** The first of a thread, made from nothing. */
    public static NewPost thread(String kind, Space space, String title, String body, TextForm form) {
        return new NewPost(kind, space, null, title, body, List.of(), null, form.draft(), form.once(), "");
    }

    /** A part of a thread. */
    public static NewPost beneath(Contribution parent, String kind, Space space, String body, TextForm form) {
        return new NewPost(kind, space, parent, "", body, List.of(), null, form.draft(), form.once(), "");
    }

    public NewPost about(List<String> topicNames) {
        return new NewPost(kind, space, parent, title, body, topicNames, from, draft, once, own);
    }

    public NewPost madeFrom(@Nullable ContributionId source) {
        return new NewPost(kind, space, parent, title, body, topics, source, draft, once, own);
    }

    /** With all that its module keeps beside it. */
    public NewPost keeping(String ownFields) {
        return new NewPost(kind, space, parent, title, body, topics, from, draft, once, ownFields);
    }
}
