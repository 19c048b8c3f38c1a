package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.web.Template;

/** All topics. */
@Template("people/topics")
public record TopicsPage(List<TopicRow> topics) {}
