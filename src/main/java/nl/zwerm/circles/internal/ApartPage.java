package nl.zwerm.circles.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Pick;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** With whom the viewer would rather not sit; for their eyes alone. */
@Template("circles/apart")
public record ApartPage(List<PersonCard> people, Pick pick, Errors errors) {}
