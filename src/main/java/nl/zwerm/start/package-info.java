/** The organiser's desk: which capabilities are on. */
@ApplicationModule(allowedDependencies = {"shared", "web", "text", "people"})
@NullMarked
package nl.zwerm.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
