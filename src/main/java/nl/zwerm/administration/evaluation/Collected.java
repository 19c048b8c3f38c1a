package nl.zwerm.administration.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One collection in the scratch database: its judged queries, its spaces, and its threads by the names they are judged by. */
record Collected(String name, List<JudgedQuery> queries, Set<Long> spaces, Map<String, Set<Long>> threads) {

    /** Judgements about what is not there would count as missed by everyone. */
    List<String> missing() {
        return queries.stream()
                .flatMap(query -> query.grades().keySet().stream())
                .filter(judged -> !threads.containsKey(judged))
                .distinct()
                .sorted()
                .toList();
    }

    Map<Long, String> names() {
        var names = new HashMap<Long, String>();
        threads.forEach((name, ids) -> ids.forEach(id -> names.put(id, name)));
        return names;
    }
}
