/** Insights: what was tried or happened, what was expected, what came of it, and what one would tell another team. */
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
package nl.zwerm.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
