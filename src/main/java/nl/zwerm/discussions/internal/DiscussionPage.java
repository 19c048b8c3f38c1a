package nl.zwerm.discussions.internal;

import java.util.List;
import nl.zwerm.threads.HeadItem;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.threads.Writing;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A discussion, or a stretch of a long one, as one viewer sees it; {@code count} is of all messages. */
@Template("discussions/show")
public record DiscussionPage(
        HeadItem discussion,
        String path,
        ReactionsItem reactions,
        @Nullable Resolved resolved,
        @Nullable Ending ending,
        List<MessageItem> messages,
        int count,
        Turning turning,
        LineageItem lineage,
        Writing writing,
        Errors errors) {

    /** The form in which it is resolved, for whoever may; {@code typed} could not be taken. */
    public record Ending(String conclusion, int version, boolean typed) {}

    /** Where earlier and later messages stand; empty when there are none. */
    public record Turning(String earlier, String later) {}

    /** Long enough that one would rather not scroll. */
    public boolean isLong() {
        return messages.size() > 8 || !turning.later().isEmpty();
    }

    public boolean mayWrite() {
        return !discussion.closed() || writing.errors().any();
    }
}
