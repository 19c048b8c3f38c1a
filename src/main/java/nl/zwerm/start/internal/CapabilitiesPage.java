package nl.zwerm.start.internal;

import java.util.List;
import nl.zwerm.web.Template;

/** What can be switched on and off. */
@Template("start/capabilities")
public record CapabilitiesPage(List<Item> items) {

    /** One capability; {@code word} and {@code sentence} are keys in the words. */
    public record Item(String key, String path, String word, String sentence, boolean on) {}
}
