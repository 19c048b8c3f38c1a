/** Feedback that somebody asks of a few colleagues, between the two of them and there for nobody else. */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "text", "people", "spaces", "contributions", "notifications", "threads"
        })
@NullMarked
package nl.zwerm.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
