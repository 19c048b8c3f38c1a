package nl.zwerm.knowledge.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** The files of a page, with their versions. So many megabytes may come at once, and so many in pieces. */
@Template("knowledge/files")
public record PageFilesPage(
        String id,
        String title,
        String language,
        List<Item> files,
        boolean changes,
        int megabytes,
        int megabytesInPieces,
        Errors errors) {

    /**
     * {@code shown} is where a picture of it is, and {@code beginning} that of a text; both are empty for what has none.
     */
    public record Item(
            String id,
            String name,
            boolean picture,
            String shown,
            String size,
            @Nullable PersonCard by,
            Instant at,
            boolean used,
            String beginning,
            List<Earlier> earlier) {}

    public record Earlier(int number, String size, @Nullable PersonCard by, Instant at) {}

    public String path() {
        return "/pages/" + id + "/files";
    }
}
