/** What tests share: one database for the whole run, the cast, slices through HTTP, and journeys in a browser. */
@NullMarked
package nl.zwerm.testing;

import org.jspecify.annotations.NullMarked;
