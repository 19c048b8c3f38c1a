package nl.zwerm.insights.internal;

import java.util.Map;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.threads.Particulars;

/** What somebody typed about an insight, exactly as they typed it. {@code once} is the same when a form is sent again. */
public record InsightForm(
        String title,
        String body,
        String tone,
        String tried,
        String expected,
        String came,
        String validUntil,
        String space,
        String topics,
        String draft,
        String version,
        String once,
        String from) {

    static InsightForm of(Map<String, String> fields) {
        return new InsightForm(
                fields.getOrDefault("title", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("tone", ""),
                fields.getOrDefault("tried", ""),
                fields.getOrDefault("expected", ""),
                fields.getOrDefault("came", ""),
                fields.getOrDefault("valid-until", ""),
                fields.getOrDefault("space", ""),
                fields.getOrDefault("topics", ""),
                fields.getOrDefault("draft", ""),
                fields.getOrDefault("version", ""),
                fields.getOrDefault("once", ""),
                fields.getOrDefault("from", ""));
    }

    static InsightForm empty(String title, String space) {
        return new InsightForm(title, "", "", "", "", "", "", space, "", "", "", "", "");
    }

    /** What it is made from is what was tried or happened; the sentence to remember is for whoever tells it. */
    static InsightForm from(Contribution source, Map<String, String> particulars) {
        return new InsightForm(
                "",
                "",
                "",
                source.title(),
                particulars.getOrDefault(Particulars.EXPECTED, ""),
                particulars.getOrDefault(Particulars.CAME, ""),
                "",
                source.space().toString(),
                "",
                "",
                "",
                "",
                source.id().toString());
    }

    static InsightForm of(Contribution insight, InsightDetails details, String topics) {
        return new InsightForm(
                insight.title(),
                insight.body(),
                details.toneWord(),
                details.tried(),
                details.expected(),
                details.came(),
                details.validUntil() == null ? "" : details.validUntil().toString(),
                insight.space().toString(),
                topics,
                insight.draft() ? insight.id().toString() : "",
                Integer.toString(insight.version()),
                "",
                "");
    }

    InsightForm sentAs(String token) {
        return new InsightForm(
                title, body, tone, tried, expected, came, validUntil, space, topics, draft, version, token, from);
    }

    InsightForm madeFrom(String source) {
        return new InsightForm(
                title, body, tone, tried, expected, came, validUntil, space, topics, draft, version, once, source);
    }

    InsightForm over(int newer) {
        return new InsightForm(
                title,
                body,
                tone,
                tried,
                expected,
                came,
                validUntil,
                space,
                topics,
                draft,
                Integer.toString(newer),
                once,
                from);
    }

    /** Whether anything beyond what is needed was used. */
    public boolean more() {
        return !(tried + expected + came + validUntil + topics).isBlank();
    }
}
