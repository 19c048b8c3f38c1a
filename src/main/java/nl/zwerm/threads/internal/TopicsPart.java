package nl.zwerm.threads.internal;

import java.util.List;
import nl.zwerm.web.Template;

/** Topics that the text being typed speaks of. */
@Template("threads/topics")
public record TopicsPart(List<String> names) {}
