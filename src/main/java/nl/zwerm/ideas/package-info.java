/** Ideas: what somebody proposes, for whom, and the views of others on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "text",
            "people",
            "spaces",
            "contributions",
            "search",
            "notifications",
            "threads"
        })
@NullMarked
package nl.zwerm.ideas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
