/** Evidence weighed into relevance, and relevance and room weighed into invitations. */
@NullMarked
package nl.zwerm.expertise.internal;

import org.jspecify.annotations.NullMarked;
