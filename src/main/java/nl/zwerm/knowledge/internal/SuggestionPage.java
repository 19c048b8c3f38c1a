package nl.zwerm.knowledge.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.text.TextDiff;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * A suggested change, as a difference: to what the page says now while it waits, to what it said then afterwards.
 * {@code asks} when whoever accepts it must say how, in {@code form}; {@code decides} when that is the viewer.
 */
@Template("knowledge/suggestion")
public record SuggestionPage(
        String pageTitle,
        String language,
        Suggestion suggestion,
        @Nullable PersonCard by,
        @Nullable PersonCard decidedBy,
        List<TextDiff.Line> title,
        List<TextDiff.Line> body,
        boolean asks,
        boolean decides,
        boolean mine,
        PageForm form,
        String word,
        Errors errors) {

    public String page() {
        return "/pages/" + suggestion.page();
    }

    public String path() {
        return page() + "/suggestions/" + suggestion.id();
    }

    public boolean renames() {
        return title.stream().anyMatch(line -> line.kind() != TextDiff.Kind.SAME);
    }

    public boolean waiting() {
        return suggestion.waiting();
    }
}
