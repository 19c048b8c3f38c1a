package nl.zwerm.circles.methods;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import nl.zwerm.shared.Said;

/** What was found wrong so far. A file gone wild is told enough of it. */
final class Problems {

    private static final int TOLD = 50;
    private static final int LONGEST_VALUE = 60;
    private static final String OURS = "choices";

    private final List<Problem> found = new ArrayList<>();

    /** {@code with} alternates names and values; values come from the file and may be of any length. */
    void add(int line, String key, Object... with) {
        if (found.size() == TOLD) {
            return;
        }
        var named = new HashMap<String, Object>();
        for (int i = 0; i + 1 < with.length; i += 2) {
            var name = (String) with[i];
            named.put(name, with[i + 1] instanceof String text && !OURS.equals(name) ? cut(text) : with[i + 1]);
        }
        found.add(new Problem(line, new Said("circles.file." + key, named)));
    }

    boolean none() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    List<Problem> list() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
