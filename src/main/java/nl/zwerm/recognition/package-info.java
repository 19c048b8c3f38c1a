/** Compliments: what somebody did and what it did, in a sentence, between the two; shared only by who received it. */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "text", "people", "spaces", "contributions", "notifications", "threads"
        })
@NullMarked
package nl.zwerm.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
