/** The body of {@code questions}. */
@NullMarked
package nl.zwerm.questions.internal;

import org.jspecify.annotations.NullMarked;
