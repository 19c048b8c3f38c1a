/** The example hospital: 60 colleagues and their questions, read from {@code demo/*.yaml}, dated relative to now. */
@NullMarked
package nl.zwerm.administration.demo;

import org.jspecify.annotations.NullMarked;
