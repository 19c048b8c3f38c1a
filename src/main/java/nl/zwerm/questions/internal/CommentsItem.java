package nl.zwerm.questions.internal;

import java.util.List;
import nl.zwerm.questions.internal.QuestionPage.Byline;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Pages.Errors;

/** The comments beneath one thing, and the one being written; {@code about} is its id, {@code path} where to send. */
public record CommentsItem(
        String about, String path, List<Comment> list, String body, String draft, String once, Errors errors) {

    public record Comment(String id, String language, Byline by, SafeHtml body, boolean mayRemove) {}

    public String field() {
        return "comment-body-" + about;
    }

    public boolean open() {
        return !body.isEmpty() || errors.any();
    }
}
