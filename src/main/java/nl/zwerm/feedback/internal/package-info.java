/** The body of {@code feedback}: asking, giving and receiving. */
@NullMarked
package nl.zwerm.feedback.internal;

import org.jspecify.annotations.NullMarked;
