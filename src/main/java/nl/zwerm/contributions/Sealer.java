package nl.zwerm.contributions;

import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKeys;
import org.springframework.stereotype.Component;

/**
 * Seals the texts of confidential spaces on their way to the database and opens them on their way back. {@code place}
 * names the row and column ({@code contribution 12 title}), so that a text cannot be moved to where it does not belong.
 */
@Component
public class Sealer {

    private final SpaceKeys keys;

    Sealer(SpaceKeys keys) {
        this.keys = keys;
    }

    public String seal(SpaceId space, boolean sealed, String text, String place) {
        return sealed ? keys.of(space).seal(text, place) : text;
    }

    public String open(SpaceId space, boolean sealed, String text, String place) {
        return sealed ? keys.of(space).open(text, place) : text;
    }
}
