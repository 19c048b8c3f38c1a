/** The body of {@code discussions}: beginning one, talking in it, reacting, ending it. */
@NullMarked
package nl.zwerm.discussions.internal;

import org.jspecify.annotations.NullMarked;
