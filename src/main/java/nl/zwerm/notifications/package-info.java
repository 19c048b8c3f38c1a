/** What somebody should know, and when they are told: in Zwerm at once, elsewhere within their working hours. */
@ApplicationModule(allowedDependencies = {"shared", "web", "text", "people", "spaces", "contributions"})
@NullMarked
package nl.zwerm.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
