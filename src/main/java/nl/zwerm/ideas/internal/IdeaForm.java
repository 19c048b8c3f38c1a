package nl.zwerm.ideas.internal;

import java.util.Map;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.threads.Particulars;

/** What somebody typed about an idea, exactly as they typed it. {@code once} is the same when a form is sent again. */
public record IdeaForm(
        String title,
        String body,
        String forWhom,
        String need,
        String space,
        String topics,
        String draft,
        String version,
        String once,
        String from) {

    static IdeaForm of(Map<String, String> fields) {
        return new IdeaForm(
                fields.getOrDefault("title", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("for-whom", ""),
                fields.getOrDefault("need", ""),
                fields.getOrDefault("space", ""),
                fields.getOrDefault("topics", ""),
                fields.getOrDefault("draft", ""),
                fields.getOrDefault("version", ""),
                fields.getOrDefault("once", ""),
                fields.getOrDefault("from", ""));
    }

    static IdeaForm empty(String title, String space) {
        return new IdeaForm(title, "", "", "", space, "", "", "", "", "");
    }

    /** A need is met by the idea; anything else is what the idea grows from. */
    static IdeaForm from(Contribution source, Map<String, String> particulars) {
        boolean need = "need".equals(source.kind());
        return new IdeaForm(
                need ? "" : source.title(),
                "",
                particulars.getOrDefault(Particulars.FOR_WHOM, ""),
                need ? source.title() : "",
                source.space().toString(),
                "",
                "",
                "",
                "",
                source.id().toString());
    }

    static IdeaForm of(Contribution idea, IdeaDetails details, String topics) {
        return new IdeaForm(
                idea.title(),
                idea.body(),
                details.forWhom(),
                details.need(),
                idea.space().toString(),
                topics,
                idea.draft() ? idea.id().toString() : "",
                Integer.toString(idea.version()),
                "",
                "");
    }

    IdeaForm sentAs(String token) {
        return new IdeaForm(title, body, forWhom, need, space, topics, draft, version, token, from);
    }

    IdeaForm madeFrom(String source) {
        return new IdeaForm(title, body, forWhom, need, space, topics, draft, version, once, source);
    }

    IdeaForm over(int newerVersion) {
        return new IdeaForm(
                title, body, forWhom, need, space, topics, draft, Integer.toString(newerVersion), once, from);
    }

    /** Whether anything beyond the one field that is enough was used. */
    public boolean more() {
        return !(body + forWhom + need + topics).isBlank();
    }
}
