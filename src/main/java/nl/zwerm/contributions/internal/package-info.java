/** The body of {@code contributions}: its statements and what hears the log of changes. */
@NullMarked
package nl.zwerm.contributions.internal;

import org.jspecify.annotations.NullMarked;
