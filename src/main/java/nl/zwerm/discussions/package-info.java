/** Discussions: talk in a space, in threads, with reactions; and in one sentence what came of it. */
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
package nl.zwerm.discussions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
