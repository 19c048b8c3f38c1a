/** The body of {@code administration}. */
@NullMarked
package nl.zwerm.administration.internal;

import org.jspecify.annotations.NullMarked;
