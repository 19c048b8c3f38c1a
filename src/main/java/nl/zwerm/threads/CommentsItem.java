package nl.zwerm.threads;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;

/**
 * The comments beneath one thing, and the one being written; {@code about} is its id, {@code open} whether the viewer is
 * writing. {@code blank} is the form as the browser puts it beneath any other thing on the page.
 */
public record CommentsItem(
        String about,
        boolean pseudonymOffered,
        List<Comment> list,
        List<CareItem.Done> hidden,
        boolean closed,
        Writing writing,
        boolean open,
        Writing blank) {

    /** Stands for the id of what a form is about, until the browser puts it there; {@link #ONCE} for its token. */
    public static final String ANY = "~about~";

    static final String ONCE = "~once~";
    private static final String FIELD = "comment-body-";

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
        return FIELD + about;
    }

    static Writing blank(boolean pseudonym) {
        return new Writing(FIELD + ANY, "", "", ONCE, pseudonym, Errors.NONE);
    }
}
