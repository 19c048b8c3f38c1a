/** The body of {@code questions}: asking, answering, closing, what pages show, and who is told. */
@NullMarked
package nl.zwerm.questions.internal;

import org.jspecify.annotations.NullMarked;
