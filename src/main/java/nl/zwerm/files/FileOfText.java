package nl.zwerm.files;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A file as it stands in a text, with what stood there before it, the latest first; a picture has no name. Where there is
 * a {@code preview} of it, that is at {@code /files/<id>/preview}.
 */
public record FileOfText(
        KeptFile file,
        boolean picture,
        boolean preview,
        @Nullable PersonId by,
        Instant at,
        List<Earlier> earlier) {

    /** A version of a file that another took the place of. */
    public record Earlier(int number, long size, @Nullable PersonId by, Instant at) {}
}
