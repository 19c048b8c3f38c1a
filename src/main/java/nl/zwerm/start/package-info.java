/** The organiser's desk: which capabilities are on, and the plan of the first twelve weeks. */
@ApplicationModule(allowedDependencies = {"shared", "web", "text", "people", "questions"})
@NullMarked
package nl.zwerm.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
