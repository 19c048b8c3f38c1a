/** How text is parsed, drawn and cleaned. */
@NullMarked
package nl.zwerm.text.internal;

import org.jspecify.annotations.NullMarked;
