/** The body of {@code boards}: writing tasks, moving them, and saying who takes them. */
@NullMarked
package nl.zwerm.boards.internal;

import org.jspecify.annotations.NullMarked;
