/** The body of {@code home}: the page of today. */
@NullMarked
package nl.zwerm.home.internal;

import org.jspecify.annotations.NullMarked;
