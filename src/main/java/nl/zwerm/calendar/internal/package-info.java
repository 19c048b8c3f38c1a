/** The body of {@code calendar}: iCalendar, written so that Outlook, Google and Thunderbird read the same. */
@NullMarked
package nl.zwerm.calendar.internal;

import org.jspecify.annotations.NullMarked;
