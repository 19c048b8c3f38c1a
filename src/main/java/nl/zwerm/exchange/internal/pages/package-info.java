/** Writes into Zwerm what {@code exchange.markdown} and {@code exchange.confluence} read. */
@NullMarked
package nl.zwerm.exchange.internal.pages;

import org.jspecify.annotations.NullMarked;
