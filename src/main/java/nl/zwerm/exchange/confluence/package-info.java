/** Reads a space as Confluence exports it: {@code entities.xml} row by row, and what its pages are written in. */
@NullMarked
package nl.zwerm.exchange.confluence;

import org.jspecify.annotations.NullMarked;
