/** The methods of peer consultation: data that the room runs. */
@NullMarked
package nl.zwerm.circles.methods;

import org.jspecify.annotations.NullMarked;
