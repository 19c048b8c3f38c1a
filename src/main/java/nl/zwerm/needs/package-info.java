/** Needs: what somebody says they need, joined by others, met by what exists or by what comes of it. */
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
package nl.zwerm.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
