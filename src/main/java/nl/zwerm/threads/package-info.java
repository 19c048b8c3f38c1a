/** What is done alike with everything people make: write, comment, thank, follow, look back, put away, make one from another. */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "text", "people", "spaces", "contributions", "files", "notifications"})
@NullMarked
package nl.zwerm.threads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
