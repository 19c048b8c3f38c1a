/** Finds what people wrote, in Dutch and English, from an index that can be thrown away at any time. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.zwerm.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
