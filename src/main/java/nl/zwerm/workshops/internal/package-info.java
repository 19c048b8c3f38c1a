/** The body of {@code workshops}. */
@NullMarked
package nl.zwerm.workshops.internal;

import org.jspecify.annotations.NullMarked;
