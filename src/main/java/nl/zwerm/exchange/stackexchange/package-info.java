/** Reads a Stack Exchange site as published, row by row, and says of every row that it could not take why. */
@NamedInterface("stackexchange")
@NullMarked
package nl.zwerm.exchange.stackexchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
