/** Reads a folder of Markdown, with what stands before its texts and the files they show. */
@NullMarked
package nl.zwerm.exchange.markdown;

import org.jspecify.annotations.NullMarked;
