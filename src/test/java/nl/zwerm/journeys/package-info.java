/** Promises to people, kept in a real browser against the whole application. */
@NullMarked
package nl.zwerm.journeys;

import org.jspecify.annotations.NullMarked;
