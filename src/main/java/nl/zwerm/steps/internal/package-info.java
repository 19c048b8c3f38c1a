/** The body of {@code steps}. */
@NullMarked
package nl.zwerm.steps.internal;

import org.jspecify.annotations.NullMarked;
