package nl.zwerm.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A titled list of links on a page of ours; {@code word} is the key of its title, {@code morePath} leads to all of it. */
public record Section(
        String word, List<Link> links, @Nullable String morePath) {

    /** {@code language} is that of the text; {@code note} says plainly who and when, in the language of the page. */
    public record Link(
            String text,
            String path,
            String language,
            @Nullable String note) {

        public Link(String text, String path, String language) {
            this(text, path, language, null);
        }
    }
}
