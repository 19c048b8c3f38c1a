package nl.zwerm.administration.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.zwerm.shared.measure.Rankings;

/** What one engine found for one query: the names of the threads, each once, and how good that is. */
record Run(JudgedQuery query, List<String> found) {

    static final int SHOWN = 10;
    static final int DEEP = 50;

    /** The first useful thing is one that answers at least part of what was asked. */
    private static final int ENOUGH = 2;

    static Run of(JudgedQuery query, Engine engine, Collected collected, Map<Long, String> names) {
        var found = new LinkedHashSet<String>();
        for (var thread : engine.threads(query.text(), collected.spaces())) {
            found.add(names.getOrDefault(thread, "thread-" + thread));
        }
        return new Run(query, found.stream().limit(DEEP).toList());
    }

    double ndcg() {
        return Rankings.ndcg(grades(), query.grades().values(), SHOWN);
    }

    double recall() {
        return Rankings.recall(grades(), query.grades().values(), DEEP);
    }

    double reciprocalRank() {
        return Rankings.reciprocalRank(grades(), ENOUGH);
    }

    /** What stands among the first ten and was never read by whoever judged; it counts as of no use. */
    List<String> unread() {
        return found.stream()
                .limit(SHOWN)
                .filter(name -> !query.grades().containsKey(name))
                .toList();
    }

    private List<Integer> grades() {
        var grades = new ArrayList<Integer>();
        found.forEach(name -> grades.add(query.grades().getOrDefault(name, 0)));
        return grades;
    }
}
