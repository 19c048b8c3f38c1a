/** What an import of pages reads, whatever it was written in. */
@NullMarked
package nl.zwerm.exchange.source;

import org.jspecify.annotations.NullMarked;
