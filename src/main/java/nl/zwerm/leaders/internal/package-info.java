/** The body of {@code leaders}: the prompt of the month, and examples. */
@NullMarked
package nl.zwerm.leaders.internal;

import org.jspecify.annotations.NullMarked;
