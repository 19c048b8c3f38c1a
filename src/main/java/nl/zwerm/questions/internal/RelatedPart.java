package nl.zwerm.questions.internal;

import java.util.List;
import nl.zwerm.search.Search.Nearest;
import nl.zwerm.web.Template;

/** Other questions like the one on the page. */
@Template("questions/related")
public record RelatedPart(List<Nearest> list) {}
