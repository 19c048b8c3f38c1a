package nl.zwerm.circles.internal;

import java.util.List;
import nl.zwerm.circles.methods.Worded;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Three questions, and what Zwerm proposes. {@code verdict} is empty as long as nothing was asked. */
@Template("circles/method-choice")
public record ChoicePage(
        ChoiceForm form,
        List<String> needs,
        List<String> minutes,
        List<String> safeties,
        int mostPeople,
        List<Said> verdict,
        List<Item> items,
        Errors errors) {

    public record Item(String id, Worded name, Worded need, List<Said> reasons) {}
}
