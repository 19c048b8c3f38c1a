/** Shows in figures whether what Zwerm finds is what people look for. */
@NullMarked
package nl.zwerm.administration.evaluation;

import org.jspecify.annotations.NullMarked;
