package nl.zwerm.threads.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Act;
import nl.zwerm.people.PersonCard;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What stewards of a space were asked to look at, a thing each, those that wait longest first. */
@Template("threads/reports")
public record ReportsPage(Space space, List<Reported> list) {

    public record Reported(
            String id,
            Act.Place place,
            String quote,
            String language,
            @Nullable PersonCard author,
            List<Why> reasons) {}

    public record Why(@Nullable PersonCard by, String why, String words, Instant at) {}
}
