/** How the ground is laid: beans and statements behind the face of {@code shared}. */
@NullMarked
package nl.zwerm.shared.internal;

import org.jspecify.annotations.NullMarked;
