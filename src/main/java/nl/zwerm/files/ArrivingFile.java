package nl.zwerm.files;

import java.time.Instant;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** A file that comes from elsewhere, and what it stands in. */
public record ArrivingFile(
        FileId id,
        Contribution in,
        byte[] content,
        @Nullable PersonId by,
        Instant at) {}
