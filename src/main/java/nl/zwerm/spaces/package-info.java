/** Spaces, the only boundary of access: membership, stewards, joining, and the keys of confidential ones. */
@ApplicationModule(allowedDependencies = {"shared", "web", "text", "people"})
@NullMarked
package nl.zwerm.spaces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
