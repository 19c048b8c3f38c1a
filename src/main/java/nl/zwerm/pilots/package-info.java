/** Pilots: something tried on a small scale, what is expected of it written down first, and what came of it. */
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
package nl.zwerm.pilots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
