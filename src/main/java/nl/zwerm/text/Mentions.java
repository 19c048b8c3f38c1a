package nl.zwerm.text;

import java.util.Collections;
import java.util.Set;
import nl.zwerm.text.internal.Dialect;
import nl.zwerm.text.internal.MentionLinks;

/** People called by name in a text, kept as a link: {@code [@Amina El Idrissi](/people/3k9x0m2vqa7t)}. */
public final class Mentions {

    private Mentions() {}

    /** The public ids of the people mentioned, in order of appearance; nobody is mentioned inside code. */
    public static Set<String> of(String markdown) {
        return Collections.unmodifiableSet(
                Dialect.parse(markdown).map(MentionLinks::in).orElse(Set.of()));
    }

    public static String link(String name, String personId) {
        return "[@" + PlainText.asMarkdown(name) + "](/people/" + personId + ")";
    }
}
