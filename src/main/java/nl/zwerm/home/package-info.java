/** Today: what waits for me, and whom I can help now. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "text",
            "people",
            "spaces",
            "contributions",
            "expertise",
            "notifications",
            "questions",
            "welcome"
        })
@NullMarked
package nl.zwerm.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
