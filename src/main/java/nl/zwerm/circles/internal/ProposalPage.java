package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * An insight that is proposed for others, as somebody who was in the session sees it; {@code own} for its proposer. While
 * it is open it is the same whatever anybody said of it. {@code body} is absent for others once it was stopped.
 */
@Template("circles/for-others")
public record ProposalPage(
        String path,
        boolean own,
        PersonCard proposer,
        @Nullable String circle,
        String circlePath,
        String method,
        Instant heldAt,
        String stage,
        String title,
        @Nullable SafeHtml body,
        List<String> topics,
        boolean named,
        Instant openUntil,
        Left left,
        int people,
        boolean namesMe,
        List<PersonCard> with,
        List<String> reasons,
        String choice,
        String reason,
        Errors errors) {

    /** What is left of the time to object, rounded up. */
    public record Left(String unit, long count) {}

    public boolean open() {
        return "open".equals(stage);
    }

    public boolean stopped() {
        return "stopped".equals(stage);
    }

    public boolean free() {
        return "free".equals(stage);
    }
}
