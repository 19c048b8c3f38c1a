package nl.zwerm.notifications.internal;

import java.util.List;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is written, in their language, as text and as a page. Addresses are whole; those that nobody knows yet are
 * absent.
 */
@Template("notifications/letter")
public record Letter(
        String subject,
        String greeting,
        List<Item> items,
        String more,
        String why,
        String openZwerm,
        @Nullable String home,
        String stopWord,
        @Nullable String stop,
        String preferencesWord,
        @Nullable String preferences,
        Replying replying) {

    /**
     * How its reader answers it: {@code marker} is the line above which they write, {@code about} the text that they
     * answer, {@code hint} says what becomes of it, or that it is answered in Zwerm; each empty where there is none.
     */
    public record Replying(String marker, String about, String hint) {

        static final Replying NOTHING = new Replying("", "", "");
    }

    /** A sentence and what it is about; {@code title} is empty where it may not be told. */
    public record Item(
            String said,
            String title,
            @Nullable String language,
            @Nullable String link) {}

    public String text() {
        var text = new StringBuilder();
        paragraph(text, replying.marker());
        paragraph(text, greeting);
        for (var item : items) {
            line(text, item.said());
            line(text, item.title());
            line(text, item.link() == null ? openZwerm : item.link());
            text.append('\n');
        }
        if (!more.isEmpty()) {
            line(text, more);
            line(text, home == null ? "" : home);
            text.append('\n');
        }
        paragraph(text, replying.about());
        paragraph(text, replying.hint());
        line(text, why);
        if (stop != null) {
            line(text, stopWord + ": " + stop);
        }
        if (preferences != null) {
            line(text, preferencesWord + ": " + preferences);
        }
        return text.toString();
    }

    private static void paragraph(StringBuilder text, String paragraph) {
        if (!paragraph.isEmpty()) {
            text.append(paragraph).append("\n\n");
        }
    }

    private static void line(StringBuilder text, String line) {
        if (!line.isEmpty()) {
            text.append(line).append('\n');
        }
    }
}
