/** The room of one session: its rules, and what each person in it may see. Knows no database. */
@NullMarked
package nl.zwerm.circles.room;

import org.jspecify.annotations.NullMarked;
