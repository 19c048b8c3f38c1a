/** The body of {@code recognition}: giving, receiving, and sharing with a team. */
@NullMarked
package nl.zwerm.recognition.internal;

import org.jspecify.annotations.NullMarked;
