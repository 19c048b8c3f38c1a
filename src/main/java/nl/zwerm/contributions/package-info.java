/** The commons: everything people make is a contribution; what may be read of it, its history, thanks, links and facts. */
@ApplicationModule(allowedDependencies = {"shared", "web", "text", "people", "spaces"})
@NullMarked
package nl.zwerm.contributions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
