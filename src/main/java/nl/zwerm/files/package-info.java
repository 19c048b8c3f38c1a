/** Files that people add: pictures in texts and portraits, kept as blobs, readable with what they stand in. */
@ApplicationModule(allowedDependencies = {"shared", "web", "text", "people", "spaces", "contributions", "search"})
@NullMarked
package nl.zwerm.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
