package nl.zwerm.knowledge.internal;

import java.util.Map;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed of a page, exactly as they typed it; {@code beneath} is the page it comes beneath, {@code from} what
 * it is made from. {@code once} is the same when a form is sent again.
 */
public record PageForm(
        String title,
        String body,
        String why,
        String topics,
        String months,
        String space,
        String beneath,
        String from,
        String draft,
        String version,
        String once) {

    static PageForm of(Map<String, String> fields) {
        return new PageForm(
                fields.getOrDefault("title", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("why", ""),
                fields.getOrDefault("topics", ""),
                fields.getOrDefault("months", Integer.toString(PageDetails.MONTHS)),
                fields.getOrDefault("space", ""),
                fields.getOrDefault("beneath", ""),
                fields.getOrDefault("from", ""),
                fields.getOrDefault("draft", ""),
                fields.getOrDefault("version", ""),
                fields.getOrDefault("once", ""));
    }

    static PageForm empty(String title, String body, String space, String beneath) {
        return new PageForm(title, body, "", "", Integer.toString(PageDetails.MONTHS), space, beneath, "", "", "", "");
    }

    static PageForm of(Contribution page, PageDetails details, String topics) {
        return new PageForm(
                page.title(),
                page.body(),
                "",
                topics,
                Integer.toString(details.months()),
                page.space().toString(),
                shown(details.parent()),
                "",
                page.draft() ? page.id().toString() : "",
                Integer.toString(page.version()),
                "");
    }

    PageForm sentAs(String token) {
        return new PageForm(title, body, why, topics, months, space, beneath, from, draft, version, token);
    }

    PageForm madeFrom(String source) {
        return new PageForm(title, body, why, topics, months, space, beneath, source, draft, version, once);
    }

    PageForm because(String reason) {
        return new PageForm(title, body, reason, topics, months, space, beneath, from, draft, version, once);
    }

    PageForm over(int newer) {
        return new PageForm(
                title, body, why, topics, months, space, beneath, from, draft, Integer.toString(newer), once);
    }

    private static String shown(@Nullable ContributionId id) {
        return id == null ? "" : id.toString();
    }
}
