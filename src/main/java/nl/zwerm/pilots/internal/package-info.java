/** The body of {@code pilots}: beginning, notes on the way, visible changes, looking back, deciding, beginning again. */
@NullMarked
package nl.zwerm.pilots.internal;

import org.jspecify.annotations.NullMarked;
