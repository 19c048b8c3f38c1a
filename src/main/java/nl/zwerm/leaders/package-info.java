/** Leaders go first: a prompt a month for whoever leads a team, and what they choose to show of it under their name. */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "text", "people", "spaces", "contributions", "notifications", "threads"
        })
@NullMarked
package nl.zwerm.leaders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
