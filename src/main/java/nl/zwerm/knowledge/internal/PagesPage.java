package nl.zwerm.knowledge.internal;

import java.util.List;
import nl.zwerm.spaces.Space;
import nl.zwerm.threads.Listed;
import nl.zwerm.web.Template;

/** The pages that changed last; {@code next} leads on from the last, {@code draft} says that one is being written. */
@Template("knowledge/index")
public record PagesPage(List<Listed> items, List<Space> spaces, String next, boolean first, boolean draft) {}
