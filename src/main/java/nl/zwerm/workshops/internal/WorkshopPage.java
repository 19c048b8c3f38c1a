package nl.zwerm.workshops.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.HeadItem;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A workshop as one viewer sees it; {@code state} is proposed, planned, past or called-off. */
@Template("workshops/show")
public record WorkshopPage(
        HeadItem head,
        String state,
        @Nullable Meet meet,
        List<PersonCard> teachers,
        String reason,
        Mine mine,
        @Nullable TakeawaysItem takeaways,
        @Nullable UseItem use,
        @Nullable DeskItem desk,
        CommentsItem comments,
        LineageItem lineage,
        Errors errors) {

    /** When and where; {@code link} is the place where that is an address of the web. */
    public record Meet(WhenItem when, String place, String link, int room, int free) {}

    /**
     * What the viewer is in it and may do now. {@code turn} counts from one while they wait; {@code offers} names a topic
     * of it that they offer.
     */
    public record Mine(
            int wishes,
            boolean wished,
            boolean placed,
            int turn,
            boolean there,
            boolean mayRegister,
            boolean mayCheckIn,
            boolean mayTeach,
            boolean teaches,
            boolean arranges,
            String offers) {

        public boolean waits() {
            return turn > 0;
        }
    }

    public boolean planned() {
        return "planned".equals(state);
    }

    public boolean past() {
        return "past".equals(state);
    }

    /** Neither has a date: both can be wanted. */
    public boolean open() {
        return !planned() && !past();
    }
}
