/** Mentors and who learns with them: offered and sought, and then between the two. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "text",
            "people",
            "spaces",
            "contributions",
            "notifications",
            "calendar",
            "threads"
        })
@NullMarked
package nl.zwerm.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
