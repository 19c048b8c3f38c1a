/** What every module stands on: ids, keys and sealed text, stored blobs, the change log, outgoing mail, limits, refusals. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.zwerm.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
