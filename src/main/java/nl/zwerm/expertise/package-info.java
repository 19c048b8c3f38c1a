/** Who knows, who has room, and whom a question is offered to. */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "text", "people", "spaces", "contributions", "search", "notifications"})
@NullMarked
package nl.zwerm.expertise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
