package nl.zwerm.threads;

import java.util.Map;
import nl.zwerm.contributions.Contribution;

/**
 * What somebody typed to begin or change a thread, exactly as they typed it. {@code once} is the same when a form is sent
 * again; {@code from} is what it is made from.
 */
public record ThreadForm(
        String title,
        String body,
        String space,
        String topics,
        String draft,
        String version,
        String once,
        String from) {

    public static ThreadForm of(Map<String, String> fields) {
        return new ThreadForm(
                fields.getOrDefault("title", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("space", ""),
                fields.getOrDefault("topics", ""),
                fields.getOrDefault("draft", ""),
                fields.getOrDefault("version", ""),
                fields.getOrDefault("once", ""),
                fields.getOrDefault("from", ""));
    }

    public static ThreadForm empty(String title, String space) {
        return new ThreadForm(title, "", space, "", "", "", "", "");
    }

    /** What it is made from gives it its title and its space. */
    public static ThreadForm from(Contribution source) {
        return new ThreadForm(
                source.title(),
                "",
                source.space().toString(),
                "",
                "",
                "",
                "",
                source.id().toString());
    }

    public static ThreadForm of(Contribution made, String topics) {
        return new ThreadForm(
                made.title(),
                made.body(),
                made.space().toString(),
                topics,
                made.draft() ? made.id().toString() : "",
                Integer.toString(made.version()),
                "",
                "");
    }

    public ThreadForm sentAs(String token) {
        return new ThreadForm(title, body, space, topics, draft, version, token, from);
    }

    public ThreadForm madeFrom(String source) {
        return new ThreadForm(title, body, space, topics, draft, version, once, source);
    }

    public ThreadForm over(int newer) {
        return new ThreadForm(title, body, space, topics, draft, Integer.toString(newer), once, from);
    }

    /** Whether anything beyond the one field that is enough was used. */
    public boolean more() {
        return !(body + topics).isBlank();
    }
}
