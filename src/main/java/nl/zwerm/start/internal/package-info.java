/** The body of {@code start}: the pages of organisers. */
@NullMarked
package nl.zwerm.start.internal;

import org.jspecify.annotations.NullMarked;
