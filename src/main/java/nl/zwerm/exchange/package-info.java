/** Bringing data in from elsewhere, and taking it out, in open formats. */
@ApplicationModule
@NullMarked
package nl.zwerm.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
