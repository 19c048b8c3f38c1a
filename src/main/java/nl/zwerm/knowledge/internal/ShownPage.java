package nl.zwerm.knowledge.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.contributions.Titled;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Pick;
import nl.zwerm.text.Contents.Heading;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.HeadItem;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.threads.Writing;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * A page as one viewer reads it: {@code above} it from the top down, {@code beneath} it in their order, {@code linked} are
 * the pages that lead here. {@code keeps} when it is the viewer's to say that it is true, {@code changes} when they may
 * write in its space; where {@code changesWait} what they change waits until whoever keeps it accepts it.
 */
@Template("knowledge/show")
public record ShownPage(
        HeadItem page,
        SafeHtml text,
        List<Heading> headings,
        List<Titled> above,
        List<Branch> beneath,
        List<Titled> linked,
        @Nullable PersonCard owner,
        @Nullable LocalDate trueUntil,
        boolean overdue,
        boolean keeps,
        boolean changes,
        boolean mineToKeep,
        boolean changesWait,
        List<SuggestionItem> suggestions,
        boolean edited,
        Pick pick,
        Writing doubt,
        CommentsItem comments,
        LineageItem lineage,
        Errors errors) {

    private static final int FEWEST_PARTS = 3;

    /** Whoever reads a short text needs no list of its parts. */
    public boolean manyParts() {
        return headings.size() >= FEWEST_PARTS;
    }

    /** What the viewer changes, they suggest. */
    public boolean suggests() {
        return !changes || changesWait && !keeps;
    }

    public String path() {
        return "/pages/" + page.id();
    }
}
