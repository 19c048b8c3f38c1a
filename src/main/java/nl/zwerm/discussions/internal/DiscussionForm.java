package nl.zwerm.discussions.internal;

import java.util.Map;
import nl.zwerm.contributions.Contribution;

/** What somebody typed about a discussion, exactly as they typed it. {@code once} is the same when a form is sent again. */
public record DiscussionForm(
        String title,
        String body,
        String space,
        String topics,
        String draft,
        String version,
        String once,
        String from) {

    static DiscussionForm of(Map<String, String> fields) {
        return new DiscussionForm(
                fields.getOrDefault("title", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("space", ""),
                fields.getOrDefault("topics", ""),
                fields.getOrDefault("draft", ""),
                fields.getOrDefault("version", ""),
                fields.getOrDefault("once", ""),
                fields.getOrDefault("from", ""));
    }

    static DiscussionForm empty(String title, String space) {
        return new DiscussionForm(title, "", space, "", "", "", "", "");
    }

    /** What it is about comes along as its subject. */
    static DiscussionForm from(Contribution source) {
        return new DiscussionForm(
                source.title(),
                "",
                source.space().toString(),
                "",
                "",
                "",
                "",
                source.id().toString());
    }

    static DiscussionForm of(Contribution discussion, String topics) {
        return new DiscussionForm(
                discussion.title(),
                discussion.body(),
                discussion.space().toString(),
                topics,
                discussion.draft() ? discussion.id().toString() : "",
                Integer.toString(discussion.version()),
                "",
                "");
    }

    DiscussionForm sentAs(String token) {
        return new DiscussionForm(title, body, space, topics, draft, version, token, from);
    }

    DiscussionForm madeFrom(String source) {
        return new DiscussionForm(title, body, space, topics, draft, version, once, source);
    }

    DiscussionForm over(int newerVersion) {
        return new DiscussionForm(title, body, space, topics, draft, Integer.toString(newerVersion), once, from);
    }
}
