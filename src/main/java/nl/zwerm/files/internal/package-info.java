/** The body of {@code files}: uploads, their sealing and their statements. */
@NullMarked
package nl.zwerm.files.internal;

import org.jspecify.annotations.NullMarked;
