package nl.zwerm.questions.internal;

import java.util.List;
import nl.zwerm.web.Template;

/** Topics that the text being typed speaks of. */
@Template("questions/topics")
public record TopicsPart(List<String> names) {}
