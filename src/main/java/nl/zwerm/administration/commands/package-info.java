/** {@code bin/zwerm}: what an administrator does from the command line. */
@NamedInterface("commands")
@NullMarked
package nl.zwerm.administration.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
