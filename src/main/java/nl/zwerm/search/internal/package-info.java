/** The words, queries and files behind the search index. */
@NullMarked
package nl.zwerm.search.internal;

import org.jspecify.annotations.NullMarked;
