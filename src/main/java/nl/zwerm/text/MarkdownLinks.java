package nl.zwerm.text;

import java.util.List;
import nl.zwerm.text.internal.Destinations;

/** Where the links and pictures of a text lead; leads them elsewhere, and leaves every other character of it as it is. */
public final class MarkdownLinks {

    private MarkdownLinks() {}

    /** Where links and pictures lead from now on. */
    public interface Leading {

        /** The same again, when it is to stay. */
        String of(String address);

        /** Whether what lies there can be shown as a picture; what cannot becomes a link. */
        boolean showable(String address);
    }

    /** Also written out addresses, as often as they stand there; of what is too long to be read as Markdown none. */
    public static List<String> in(String markdown) {
        return Destinations.in(markdown);
    }

    /** What is too long to be read as Markdown comes back as it is. */
    public static String lead(String markdown, Leading leading) {
        return Destinations.lead(markdown, leading);
    }
}
