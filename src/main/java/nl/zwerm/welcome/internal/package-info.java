/** The body of {@code welcome}: the manual that the pages lead to, and the first steps of a newcomer. */
@NullMarked
package nl.zwerm.welcome.internal;

import org.jspecify.annotations.NullMarked;
