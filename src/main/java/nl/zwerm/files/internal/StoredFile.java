package nl.zwerm.files.internal;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.files.FileId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is kept; {@code sealed} under the key of its confidential space, otherwise under the master key. Its name,
 * if it has one, is sealed like its bytes.
 */
public record StoredFile(
        FileId id,
        @Nullable SpaceId spaceId,
        @Nullable ContributionId contributionId,
        String contentType,
        String blob,
        boolean sealed,
        long size,
        byte @Nullable [] name) {

    /** The type of what is no picture: to be saved, never to be shown. */
    public static final String ANY = "application/octet-stream";

    /** The keys of its bytes, in their order. */
    List<String> pieces() {
        return List.of(blob.split(" "));
    }

    /** Whether it is sealed as its place asks. */
    public boolean standsIn(SpaceId space, boolean confidential) {
        return sealed ? confidential && space.equals(spaceId) : !confidential;
    }
}
