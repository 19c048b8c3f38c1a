package nl.zwerm.administration.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The judged queries that Zwerm ships; how they were made stands in docs/evaluation-search.md. */
final class JudgedQueries {

    static final String DEMO = "demo";
    static final String BEER = "beer";

    private JudgedQueries() {}

    static List<JudgedQuery> of(String collection) {
        try (var in = new ClassPathResource("evaluation/search/" + collection + ".tsv").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> JudgedQuery.of(collection, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the judged queries of " + collection + " are missing", e);
        }
    }
}
