/** Everything of one Zwerm but its master key in one file, and back. */
@NullMarked
package nl.zwerm.administration.backup;

import org.jspecify.annotations.NullMarked;
