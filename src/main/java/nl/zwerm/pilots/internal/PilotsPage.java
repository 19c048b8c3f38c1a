package nl.zwerm.pilots.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.threads.Listed;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A list of pilots; {@code next} leads on from its last, {@code drafts} are those the viewer has not begun yet. */
@Template("pilots/index")
public record PilotsPage(PilotTab tab, List<Item> items, List<Listed> drafts, String next, boolean first) {

    /** {@code state} is the word of where it stands. */
    public record Item(
            Listed thread, String state, @Nullable LocalDate lookOn) {}
}
