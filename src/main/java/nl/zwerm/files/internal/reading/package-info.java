/** What stands in files: taken out of them in a process that may die of it, kept, and given to the search. */
@NullMarked
package nl.zwerm.files.internal.reading;

import org.jspecify.annotations.NullMarked;
