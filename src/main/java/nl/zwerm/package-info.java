/** Zwerm: the people of an organisation learn from and with each other. */
@NullMarked
package nl.zwerm;

import org.jspecify.annotations.NullMarked;
