package nl.zwerm.questions.internal;

import java.util.List;
import nl.zwerm.search.Search.Nearest;
import nl.zwerm.web.Template;

/** Questions like the one being typed. */
@Template("questions/nearest")
public record NearestPart(List<Nearest> list) {}
