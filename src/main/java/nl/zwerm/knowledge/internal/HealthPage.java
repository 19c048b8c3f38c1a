package nl.zwerm.knowledge.internal;

import java.util.List;
import nl.zwerm.spaces.Space;
import nl.zwerm.threads.Listed;
import nl.zwerm.web.Template;

/** What in a space needs somebody: pages that are overdue, and pages that nobody keeps. */
@Template("knowledge/health")
public record HealthPage(Space space, List<Listed> overdue, List<Listed> unowned) {

    public boolean well() {
        return overdue.isEmpty() && unowned.isEmpty();
    }
}
