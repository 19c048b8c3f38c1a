/** The body of {@code mentoring}: offering, seeking, and what stands between two. */
@NullMarked
package nl.zwerm.mentoring.internal;

import org.jspecify.annotations.NullMarked;
