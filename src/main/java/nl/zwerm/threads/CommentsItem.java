package nl.zwerm.threads;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** The comments beneath one thing, and the one being written; {@code about} is its id. */
public record CommentsItem(
        String about,
        boolean pseudonymOffered,
        List<Comment> list,
        List<CareItem.Done> hidden,
        boolean closed,
        Writing writing) {

    public record Comment(
            String id,
            String language,
            Byline by,
            SafeHtml body,
            @Nullable Imported imported,
            boolean mine,
            boolean maySilence,
            MoreItem more) {}

    public static String field(ContributionId about) {
        return "comment-body-" + about;
    }

    public boolean open() {
        return writing.any();
    }
}
