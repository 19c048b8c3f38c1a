package nl.zwerm.circles.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What those who took part in one session agreed and learned; {@code circle} is its name, where the viewer sits in it. */
@Template("circles/commitments")
public record CommitmentsPage(
        @Nullable String circle,
        String circlePath,
        String method,
        Instant heldAt,
        List<Item> actions,
        List<Item> insights,
        List<PersonCard> people,
        @Nullable ForOthers forOthers,
        Errors errors) {

    /** What somebody said about one, and could not be taken. */
    public record Mending(CommitmentId id, String person, String day) {}

    /** {@code who} does it, or learned it; {@code mending} is what was typed into its form, as it stands there. */
    public record Item(
            String path,
            String text,
            @Nullable PersonCard who,
            @Nullable LocalDate day,
            boolean done,
            boolean due,
            boolean mayRemove,
            @Nullable Mending mending) {

        public boolean isOf(PersonCard card) {
            return mending == null
                    ? card.equals(who)
                    : mending.person().equals(card.id().toString());
        }

        public String typedDay() {
            if (mending != null) {
                return mending.day();
            }
            return day == null ? "" : day.toString();
        }
    }
}
