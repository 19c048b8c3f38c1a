package nl.zwerm.exchange.internal.pages;

import java.util.Map;
import nl.zwerm.exchange.source.Leads;
import nl.zwerm.exchange.source.NotTaken;
import nl.zwerm.exchange.source.SourceText;
import nl.zwerm.exchange.source.Why;
import nl.zwerm.knowledge.PageArrivals;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;

/** Makes what was written there into texts that can be kept here, or says that they cannot be. */
final class PageTexts {

    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_NOTE = 1_000;

    private PageTexts() {}

    record Text(String title, String body) {}

    static Text of(SourceText text, Leads leads) {
        return new Text(title(text.title()), body(text.markdown(), leads));
    }

    private static String title(String given) {
        if (Guards.line(given, LONGEST_TITLE) instanceof Guarded.Fine(var title)) {
            return title;
        }
        throw new NotTaken(Why.TITLE_UNFIT);
    }

    static String body(SourceText.Markdown markdown, Leads leads) {
        return switch (Guards.optionalText(written(markdown, leads), PageArrivals.LONGEST_BODY)) {
            case Guarded.Fine(var body) -> body;
            case Guarded.Refused(var key, Map<String, Object> _) ->
                throw new NotTaken(key.equals("text.too-long") ? Why.TEXT_TOO_LONG : Why.TEXT_UNFIT);
        };
    }

    /** Whatever is wrong with one text must not stop the others. */
    static String written(SourceText.Markdown markdown, Leads leads) {
        try {
            return markdown.with(leads);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | StackOverflowError _) {
            throw new NotTaken(Why.TEXT_UNFIT);
        }
    }

    static String note(String given) {
        return Guards.optionalLine(given, LONGEST_NOTE) instanceof Guarded.Fine(var note) ? note : "";
    }
}
