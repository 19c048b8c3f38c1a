/** Persons, teams with lead and reporting line, topics offered and sought, the organisation, sign-in, and who views. */
@ApplicationModule(allowedDependencies = {"shared", "web", "text"})
@NullMarked
package nl.zwerm.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
