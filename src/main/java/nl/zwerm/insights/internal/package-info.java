/** The body of {@code insights}: telling one, finding it, saying that it helped. */
@NullMarked
package nl.zwerm.insights.internal;

import org.jspecify.annotations.NullMarked;
