package nl.zwerm.search;

import java.util.List;
import java.util.Map;

/** What stands in the files of contributions and finds them too, less strongly than what they say. Never sealed text. */
public interface EnclosedTexts {

    /** A plain text, and the name of the file in which it stands. */
    record Enclosed(String name, String text) {}

    /** By the ids of contributions, in the order in which their bodies lead to the files. */
    Map<Long, List<Enclosed>> in(Map<Long, String> bodies);
}
