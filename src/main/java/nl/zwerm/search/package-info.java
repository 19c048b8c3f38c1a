/** Finds text in Dutch and English among what a viewer may read, from an index that can be thrown away. */
@ApplicationModule(allowedDependencies = {"shared", "web", "text", "people", "spaces", "contributions"})
@NullMarked
package nl.zwerm.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
