package nl.zwerm.administration.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody would type, and how well each thread answers it, by the name of the thread: 3 is what was sought, 2
 * answers part of it, 1 touches it, 0 was read and is of no use.
 */
record JudgedQuery(String id, String collection, String language, String text, Map<String, Integer> grades) {

    private static final int HIGHEST = 3;

    /** A line of a file of judgements: id, language, query, and the graded names, between tabs. */
    static JudgedQuery of(String collection, String line) {
        var fields = List.of(line.split("\t", -1));
        if (fields.size() != 4) {
            throw new IllegalArgumentException("Four fields between tabs were expected in: " + line);
        }
        return new JudgedQuery(fields.get(0), collection, fields.get(1), fields.get(2), grades(fields.get(3)));
    }

    /** Half of them, those with an odd number, may be looked at while the search is made better. */
    boolean mayBeTunedOn() {
        return Integer.parseInt(id.replaceAll("\\D", "")) % 2 == 1;
    }

    private static Map<String, Integer> grades(String field) {
        return List.of(field.strip().split(" +")).stream()
                .map(graded -> graded.split("=", 2))
                .collect(Collectors.toMap(
                        graded -> graded[0], graded -> grade(graded[1]), (one, _) -> one, LinkedHashMap::new));
    }

    private static int grade(String written) {
        var grade = Integer.parseInt(written);
        if (grade < 0 || grade > HIGHEST) {
            throw new IllegalArgumentException("A grade is 0 to 3, not " + written);
        }
        return grade;
    }
}
