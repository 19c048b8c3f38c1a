package nl.zwerm.workshops.internal;

import java.util.List;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A list of workshops; {@code next} leads on from its last; {@code sought} are topics that wait for a teacher. */
@Template("workshops/index")
public record WorkshopsPage(
        WorkshopTab tab, List<Item> items, String next, boolean first, boolean draft, List<Sought> sought) {

    /** A workshop in the list; {@code space} is empty when it is everyone's, {@code standing} says what the viewer is in it. */
    public record Item(
            String id,
            String title,
            String excerpt,
            String language,
            String state,
            @Nullable WhenItem when,
            String place,
            String teachers,
            String space,
            int wishes,
            int free,
            int takeaways,
            String standing,
            List<String> topics) {}

    /** A topic that many seek; {@code seekers} is never below five. */
    public record Sought(String id, String name, int seekers) {}
}
