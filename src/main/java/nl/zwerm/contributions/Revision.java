package nl.zwerm.contributions;

import java.time.Instant;
import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/** What stood there at one version, by whom it was written so. */
public record Revision(
        int version, @Nullable PersonCard editor, String title, String body, Instant writtenAt, String note) {}
