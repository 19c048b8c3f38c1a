package nl.zwerm.threads;

import java.util.List;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Template;

/** "This helped me too": whoever made it sees the number, all others may add themselves, or do more than that. */
@Template("threads/thanks")
public record ThanksItem(String id, int count, boolean given, boolean may, List<Offer> offers) {

    /** More is offered where whoever made it is here to receive it. See {@code Contributions.thank} for whose own it is. */
    public static ThanksItem of(ThreadItem item, Viewer viewer, List<Offer> offers) {
        var made = item.contribution();
        boolean may = !viewer.id().equals(made.author()) && made.published();
        boolean received = item.author() != null && item.author().here();
        return new ThanksItem(
                made.id().toString(),
                item.helped(),
                item.helpedViewer(),
                may,
                may && received && !viewer.guest() ? offers : List.of());
    }

    /** The number alone. */
    ThanksItem toRead() {
        return new ThanksItem(id, count, given, false, List.of());
    }
}
