/** The body of {@code ideas}: having one, asking for views on it, giving one. */
@NullMarked
package nl.zwerm.ideas.internal;

import org.jspecify.annotations.NullMarked;
