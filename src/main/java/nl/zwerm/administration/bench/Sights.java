package nl.zwerm.administration.bench;

import java.util.List;

/** What the load looks at; {@code readable} are the questions of each person who signs in. */
public record Sights(List<List<String>> readable, List<String> everyones, List<String> people, List<String> sought) {

    static final int QUERIES = 200;
}
