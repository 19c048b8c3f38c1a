package nl.zwerm.exchange.internal;

import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.text.HtmlToMarkdown;

/** Makes texts of the site into texts that Zwerm keeps, or says that they cannot be. */
final class Texts {
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_BODY = 1_000_000;

    private final SiteLinks links;

    Texts(SiteLinks links) {
        this.links = links;
    }

    String title(String given) {
        return fit(Guards.optionalLine(given, LONGEST_TITLE));
    }

    /** Of a post: HTML. */
    String body(String html) {
        try {
            return fit(Guards.optionalText(HtmlToMarkdown.of(html, links::lead), LONGEST_BODY));
        } catch (IllegalArgumentException | StackOverflowError _) {
            throw new RowRefused(Refusal.TEXT_UNFIT);
        }
    }

    /** Of a comment, or in the history: the site's Markdown. */
    String markdown(String given) {
        return fit(Guards.optionalText(links.leadAll(given), LONGEST_BODY));
    }

    static String filled(String text) {
        if (text.isBlank()) {
            throw new RowRefused(Refusal.TEXT_EMPTY);
        }
        return text;
    }

    private static String fit(Guarded guarded) {
        return switch (guarded) {
            case Guarded.Fine(var text) -> text;
            case Guarded.Refused _ -> throw new RowRefused(Refusal.TEXT_UNFIT);
        };
    }
}
