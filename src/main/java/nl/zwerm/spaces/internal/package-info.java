/** The body of {@code spaces}: statements, keys, and the pages of spaces. */
@NullMarked
package nl.zwerm.spaces.internal;

import org.jspecify.annotations.NullMarked;
