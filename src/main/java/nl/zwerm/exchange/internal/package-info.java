/** Writes into Zwerm what {@code exchange.stackexchange} reads. */
@NullMarked
package nl.zwerm.exchange.internal;

import org.jspecify.annotations.NullMarked;
