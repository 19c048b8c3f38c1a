package nl.zwerm.workshops.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.MoreItem;
import nl.zwerm.threads.ThanksItem;
import org.jspecify.annotations.Nullable;

/**
 * What people take along. {@code form} is there for who was there; {@code written} says that theirs is hidden still,
 * {@code stands} that it stands among the others.
 */
public record TakeawaysItem(
        @Nullable TakeawayForm form,
        boolean written,
        boolean stands,
        boolean revealed,
        boolean mayReveal,
        boolean waiting,
        List<Shown> list) {

    /** {@code id} and {@code thanks} are there once it is a contribution. */
    public record Shown(
            String id,
            String language,
            @Nullable PersonCard author,
            SafeHtml body,
            boolean mine,
            MoreItem more,
            @Nullable ThanksItem thanks) {}

    public boolean isEmpty() {
        return form == null && list.isEmpty() && !mayReveal && !waiting;
    }
}
