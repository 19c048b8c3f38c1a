package nl.zwerm.circles.internal;

import java.util.List;
import nl.zwerm.people.Pick;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Starting a circle; {@code warned} is what to think of before it begins. */
@Template("circles/new")
public record NewCirclePage(
        CircleForm form, Pick pick, List<MethodItem> methods, List<String> rhythms, List<Said> warned, Errors errors) {}
