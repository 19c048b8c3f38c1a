/** What {@code bin/zwerm doctor} looks at. */
@NullMarked
package nl.zwerm.administration.doctor;

import org.jspecify.annotations.NullMarked;
