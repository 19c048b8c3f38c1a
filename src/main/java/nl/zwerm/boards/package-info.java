/** Boards: the work a space organises for itself, as tasks in three columns, and who could take which. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "text",
            "people",
            "spaces",
            "contributions",
            "search",
            "notifications",
            "threads"
        })
@NullMarked
package nl.zwerm.boards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
