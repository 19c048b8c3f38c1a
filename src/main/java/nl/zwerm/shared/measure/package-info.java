/** How good a ranking is, and how sure one may be of that. */
@NamedInterface("measure")
@NullMarked
package nl.zwerm.shared.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
