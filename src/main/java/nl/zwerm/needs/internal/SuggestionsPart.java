package nl.zwerm.needs.internal;

import java.util.List;
import nl.zwerm.needs.internal.AlikePart.Thing;
import nl.zwerm.web.Template;

/** What may meet a need, to be pointed to in one tap. */
@Template("needs/suggestions")
public record SuggestionsPart(List<Thing> things) {}
