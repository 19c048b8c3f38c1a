package nl.zwerm.needs.internal;

import java.util.Map;
import nl.zwerm.contributions.Contribution;

/** What somebody typed about a need, exactly as they typed it. {@code once} is the same when a form is sent again. */
public record NeedForm(
        String title,
        String body,
        String space,
        String topics,
        String draft,
        String version,
        String once,
        String from) {

    static NeedForm of(Map<String, String> fields) {
        return new NeedForm(
                fields.getOrDefault("title", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("space", ""),
                fields.getOrDefault("topics", ""),
                fields.getOrDefault("draft", ""),
                fields.getOrDefault("version", ""),
                fields.getOrDefault("once", ""),
                fields.getOrDefault("from", ""));
    }

    static NeedForm empty(String title, String space) {
        return new NeedForm(title, "", space, "", "", "", "", "");
    }

    static NeedForm from(Contribution source) {
        return new NeedForm(
                source.title(),
                "",
                source.space().toString(),
                "",
                "",
                "",
                "",
                source.id().toString());
    }

    static NeedForm of(Contribution need, String topics) {
        return new NeedForm(
                need.title(),
                need.body(),
                need.space().toString(),
                topics,
                need.draft() ? need.id().toString() : "",
                Integer.toString(need.version()),
                "",
                "");
    }

    NeedForm sentAs(String token) {
        return new NeedForm(title, body, space, topics, draft, version, token, from);
    }

    NeedForm madeFrom(String source) {
        return new NeedForm(title, body, space, topics, draft, version, once, source);
    }

    NeedForm over(int newer) {
        return new NeedForm(title, body, space, topics, draft, Integer.toString(newer), once, from);
    }

    /** Whether anything beyond the one field that is enough was used. */
    public boolean more() {
        return !(body + topics).isBlank();
    }
}
