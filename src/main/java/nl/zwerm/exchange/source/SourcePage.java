package nl.zwerm.exchange.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page there, with all that belongs to it, its versions from the first to the present. {@code whom} is empty when all who
 * see the space may see it, else a mark of those who may. {@code row} names it for people.
 */
public record SourcePage(
        String key,
        @Nullable String above,
        String row,
        String whom,
        List<String> topics,
        List<SourceText> versions,
        List<SourceFile> files,
        List<SourceComment> comments) {

    public SourceText present() {
        return versions.getLast();
    }
}
