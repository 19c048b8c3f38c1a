/** Peer consultation (intervisie): circles, their sessions, and the methods that lead them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "text",
            "people",
            "spaces",
            "contributions",
            "notifications",
            "calendar",
            "threads",
            "steps",
            "boards",
            "insights"
        })
@NullMarked
package nl.zwerm.circles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
