/** The body of {@code knowledge}: writing pages together, their tree, keeping them true. */
@NullMarked
package nl.zwerm.knowledge.internal;

import org.jspecify.annotations.NullMarked;
