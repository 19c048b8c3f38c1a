/** The body of {@code notifications}: what was told, and the letters about it. */
@NullMarked
package nl.zwerm.notifications.internal;

import org.jspecify.annotations.NullMarked;
