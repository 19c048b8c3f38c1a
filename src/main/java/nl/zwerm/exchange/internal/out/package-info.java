/** Writes pages in forms that others read: a zip of Markdown, one file of HTML. */
@NullMarked
package nl.zwerm.exchange.internal.out;

import org.jspecify.annotations.NullMarked;
