/** Appointments for other calendars: as invitations by mail, and as files. */
@ApplicationModule(allowedDependencies = {"shared", "web", "text", "people", "notifications"})
@NullMarked
package nl.zwerm.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
