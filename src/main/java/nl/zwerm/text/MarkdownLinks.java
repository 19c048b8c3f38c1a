package nl.zwerm.text;

import nl.zwerm.text.internal.Destinations;

/** Leads the links and pictures of a text elsewhere, and leaves every other character of it as it is. */
public final class MarkdownLinks {

    private MarkdownLinks() {}

    /** Where links and pictures lead from now on. */
    public interface Leading {

        /** The same again, when it is to stay. */
        String of(String address);

        /** Whether what lies there can be shown as a picture; what cannot becomes a link. */
        boolean showable(String address);
    }

    /** What is too long to be read as Markdown comes back as it is. */
    public static String lead(String markdown, Leading leading) {
        return Destinations.lead(markdown, leading);
    }
}
