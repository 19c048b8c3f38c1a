/** Searching, from the address bar to the files on disk. */
@NullMarked
package nl.zwerm.search;

import org.jspecify.annotations.NullMarked;
