/** The body of {@code needs}: saying one, joining it, pointing to what exists, marking how it stands. */
@NullMarked
package nl.zwerm.needs.internal;

import org.jspecify.annotations.NullMarked;
