package nl.zwerm.contributions;

import java.util.BitSet;
import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/** One of several who wrote a version together, and which of its lines, counted from zero. */
public record Hand(@Nullable PersonCard writer, BitSet lines) {

    public boolean wrote(Iterable<Integer> any) {
        for (int line : any) {
            if (lines.get(line)) {
                return true;
            }
        }
        return false;
    }
}
