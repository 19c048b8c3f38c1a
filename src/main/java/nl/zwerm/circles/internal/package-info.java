/** How circles are kept and shown. */
@NullMarked
package nl.zwerm.circles.internal;

import org.jspecify.annotations.NullMarked;
