/** Pages: what an organisation keeps, in a tree per space, written together, with an owner who keeps it true. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "text",
            "people",
            "spaces",
            "contributions",
            "files",
            "search",
            "notifications",
            "threads"
        })
@NullMarked
package nl.zwerm.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
