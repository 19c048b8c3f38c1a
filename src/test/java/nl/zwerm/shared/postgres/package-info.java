/** Trials of the PostgreSQL that Zwerm brings: real processes, really killed. */
@NullMarked
package nl.zwerm.shared.postgres;

import org.jspecify.annotations.NullMarked;
