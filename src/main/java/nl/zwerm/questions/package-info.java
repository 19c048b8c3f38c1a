/** Questions and answers: a need put to colleagues, and what met it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "text",
            "people",
            "spaces",
            "contributions",
            "search",
            "expertise",
            "notifications",
            "threads"
        })
@NullMarked
package nl.zwerm.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
