package nl.zwerm.web;

import java.time.ZoneId;
import java.util.Locale;

/** Whoever reads a page while signed in, as far as the layout needs to know. */
public interface Reader {

    /** The request attribute under which the signed-in reader stands. */
    String ATTRIBUTE = "zwerm.reader";

    long number();

    String name();

    default String initials() {
        return Initials.of(name());
    }

    /** Where the reader's own profile is. */
    String path();

    boolean administrator();

    boolean organiser();

    /** From outside, and in one space only. */
    boolean guest();

    /** An administrator stands in for organisers. */
    default boolean mayOrganise() {
        return organiser() || administrator();
    }

    Locale locale();

    ZoneId zone();
}
