/**
 * {@code bin/bench}: a large organisation in a scratch folder, and how quickly a server of its own answers it. Only the
 * command line reaches it.
 */
@NullMarked
package nl.zwerm.administration.bench;

import org.jspecify.annotations.NullMarked;
