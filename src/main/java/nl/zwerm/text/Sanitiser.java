package nl.zwerm.text;

import nl.zwerm.text.internal.HtmlPolicy;
import org.jsoup.nodes.Entities;

/** The one door through which HTML that came from people reaches a page. */
public final class Sanitiser {

    private static final int LONGEST = 1_000_000;

    private Sanitiser() {}

    /** What is too long to be cleaned within bounded time is shown as text. */
    public static SafeHtml html(String html) {
        return html.length() > LONGEST ? new SafeHtml(HtmlPolicy.clean(Entities.escape(html))) : clean(html);
    }

    static SafeHtml clean(String html) {
        return new SafeHtml(HtmlPolicy.clean(html));
    }
}
