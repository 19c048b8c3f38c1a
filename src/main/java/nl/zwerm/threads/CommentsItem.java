package nl.zwerm.threads;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.text.Passage;
import nl.zwerm.text.PlainText;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;

/**
 * The comments beneath one thing, and the one being written; {@code about} is its id, {@code open} whether the viewer is
 * writing. {@code blank} is the form as the browser puts it beneath any other thing on the page. Where {@code passages}, one can be
 * about a passage, and {@code chosen} is that of the one being written.
 */
public record CommentsItem(
        String about,
        boolean pseudonymOffered,
        List<Comment> list,
        List<CareItem.Done> hidden,
        boolean closed,
        Writing writing,
        boolean open,
        Writing blank,
        boolean passages,
        Passage chosen) {

    /** Stands for the id of what a form is about, until the browser puts it there; {@link #ONCE} for its token. */
    public static final String ANY = "~about~";

    static final String ONCE = "~once~";
    private static final String FIELD = "comment-body-";
    private static final int LONGEST_QUOTE = 240;

    public record Comment(
            String id,
            String language,
            Byline by,
            SafeHtml body,
            @Nullable Imported imported,
            boolean mine,
            boolean maySilence,
            MoreItem more,
            @Nullable Quoted quoted) {

        boolean resolved() {
            return quoted != null && quoted.resolved();
        }
    }

    /** The passage that one is about, and its number in the text; zero when it is not there, or not marked any more. */
    public record Quoted(String words, int number, boolean resolved, boolean mayResolve) {}

    static Quoted quoted(Placed placed, int number, boolean mayResolve) {
        return new Quoted(quote(placed.passage()), number, placed.resolved(), mayResolve);
    }

    private static String quote(Passage passage) {
        return PlainText.excerpt(passage.exact(), LONGEST_QUOTE);
    }

    public String chosenQuote() {
        return quote(chosen);
    }

    public List<Comment> unresolved() {
        return list.stream().filter(comment -> !comment.resolved()).toList();
    }

    public List<Comment> resolved() {
        return list.stream().filter(Comment::resolved).toList();
    }

    public static String field(ContributionId about) {
        return FIELD + about;
    }

    static Writing blank(boolean pseudonym) {
        return new Writing(FIELD + ANY, "", "", ONCE, pseudonym, Errors.NONE);
    }
}
