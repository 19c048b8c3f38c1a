/** For who is new here: how each part works, and the first steps. */
@ApplicationModule(allowedDependencies = {"shared", "web", "text", "people"})
@NullMarked
package nl.zwerm.welcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
