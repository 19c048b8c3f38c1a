package nl.zwerm.contributions;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.Unsealing;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKeys;
import org.springframework.stereotype.Component;

/**
 * Seals the texts of confidential spaces, and drafts wherever they stand, on their way to the database and opens them on
 * their way back. {@code place} names the row and column ({@code contribution 12 title}), so that a text cannot be moved
 * to where it does not belong.
 */
@Component
public class Sealer {

    /** Nobody can type it. */
    private static final String DRAFT = "\u0001";

    /** So that not even the length of a draft tells much. */
    private static final int STEP = 512;

    private final SpaceKeys keys;
    private final Keys master;

    Sealer(SpaceKeys keys, Keys master) {
        this.keys = keys;
        this.master = master;
    }

    public String seal(SpaceId space, boolean sealed, String text, String place) {
        return sealed ? keys.of(space).seal(text, place) : text;
    }

    /**
     * What somebody is still writing is nobody else's, also not in a copy of the database: they may yet decide to say it
     * under a pseudonym, and what was kept of it under their name before must not tell.
     */
    public String sealDraft(SpaceId space, boolean sealed, String text, String place) {
        if (sealed || text.isEmpty()) {
            return seal(space, sealed, text, place);
        }
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var padded = Arrays.copyOf(plain, (plain.length + STEP - 1) / STEP * STEP);
        return DRAFT + Base64.getEncoder().encodeToString(master.seal(padded, place));
    }

    public String open(SpaceId space, boolean sealed, String text, String place) {
        if (sealed) {
            Unsealing.note();
            return keys.of(space).open(text, place);
        }
        return text.startsWith(DRAFT) ? openDraft(text.substring(DRAFT.length()), place) : text;
    }

    private String openDraft(String sealed, String place) {
        var padded = new String(master.open(Base64.getDecoder().decode(sealed), place), StandardCharsets.UTF_8);
        return padded.replace("\0", "");
    }
}
