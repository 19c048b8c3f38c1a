package nl.zwerm.needs.internal;

import java.util.List;
import nl.zwerm.needs.internal.NeedDetails.Named;
import nl.zwerm.people.Pick;
import nl.zwerm.threads.Byline;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.HeadItem;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.threads.MoreItem;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A need as one viewer sees it: who needs it too, what exists, how it stands. */
@Template("needs/show")
public record NeedPage(
        HeadItem need,
        NeedState state,
        @Nullable Named worker,
        Joined joined,
        List<Pointer> pointers,
        CommentsItem comments,
        LineageItem lineage,
        Pointing pointing,
        @Nullable Mark mark,
        Errors errors) {

    /** Who needs it too, the first of them by name; {@code may} when the viewer can join. */
    public record Joined(List<Named> named, int count, boolean mine, boolean may) {

        public int others() {
            return count - named.size();
        }
    }

    /** {@code word} names the kind of what it points to. */
    public record Pointer(
            String id,
            String word,
            String title,
            String language,
            String path,
            String sentence,
            Byline by,
            boolean mine,
            MoreItem more) {}

    /** What is typed to point to something; {@code open} when it was not taken. */
    public record Pointing(String link, String sentence, String once, boolean open) {}

    /** For those who may say how it stands; {@code open} when what they said was not taken. */
    public record Mark(String chosen, Pick who, boolean open) {}
}
