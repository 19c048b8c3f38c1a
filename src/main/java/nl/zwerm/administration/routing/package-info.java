/** Replays a site of questions and answers in time, to show in figures what routing is worth. */
@NullMarked
package nl.zwerm.administration.routing;

import org.jspecify.annotations.NullMarked;
