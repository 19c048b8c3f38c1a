/** Workshops: proposed, wanted, planned, with places and a waiting list, and what became of them. */
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
            "threads",
            "calendar"
        })
@NullMarked
package nl.zwerm.workshops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
