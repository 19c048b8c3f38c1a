/** Steps: one small thing that somebody, or a team, will try, with a date; it comes back once. */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "text", "people", "spaces", "contributions", "notifications", "threads"
        })
@NullMarked
package nl.zwerm.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
