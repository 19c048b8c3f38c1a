package nl.zwerm.administration.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.zwerm.shared.measure.Estimate;

/** Every engine beside the shipped search, on all queries and on parts of them. */
public final class SearchReport {

    private static final String ALL = "all";
    private static final Map<String, ToDoubleFunction<Run>> MEASURES = measures();

    /** By engine, the shipped one first; each the same queries in the same order. */
    private final Map<String, List<Run>> runs;

    private final String order;

    SearchReport(Map<String, List<Run>> runs, String order) {
        this.runs = new LinkedHashMap<>(runs);
        this.order = order;
    }

    /** For reading. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%-26s %-24s %-24s %-24s".formatted("", "nDCG@10", "recall@50", "MRR"));
        parts().forEach((part, chosen) -> addPart(lines, part, chosen));
        lines.add("");
        lines.add("In brackets: 95 % of 5,000 bootstrap samples. postgresql orders by " + order
                + ", the best of its four ways here.");
        runs.forEach((engine, found) -> lines.add(engine + ": "
                + found.stream().mapToInt(run -> run.unread().size()).sum() + " of "
                + found.stream()
                        .mapToInt(run -> Math.min(run.found().size(), Run.SHOWN))
                        .sum()
                + " threads among its first tens were not judged, and count as of no use"));
        return lines;
    }

    /** For programs: one line. {@code model} is the search as it ships. */
    public String json() {
        var parts = parts().entrySet().stream()
                .filter(part -> !part.getKey().equals(ALL) && count(part.getValue()) > 0)
                .map(part -> "\"%s\": {%s}".formatted(part.getKey(), figures(part.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
        return "{%s, \"parts\": %s}".formatted(figures(_ -> true), parts);
    }

    /** What each found, for whoever wants to judge it: query, engine, place, thread, and its grade when it has one. */
    public List<String> found() {
        var lines = new ArrayList<String>();
        runs.forEach((engine, all) -> all.forEach(run -> {
            int place = 1;
            for (var name : run.found()) {
                var grade = run.query().grades().get(name);
                lines.add(String.join(
                        "\t",
                        run.query().id(),
                        engine,
                        Integer.toString(place++),
                        name,
                        grade == null ? "" : grade.toString()));
            }
        }));
        return lines;
    }

    double mean(String engine, ToDoubleFunction<Run> measure) {
        return Estimate.of(values(engine, _ -> true, measure)).mean();
    }

    private void addPart(List<String> lines, String part, Predicate<JudgedQuery> chosen) {
        if (count(chosen) == 0) {
            return;
        }
        lines.add("");
        lines.add("%s (%d queries)".formatted(part, count(chosen)));
        runs.keySet().forEach(engine -> lines.add(line("  " + engine, measure -> of(engine, chosen, measure), false)));
        others().forEach(other ->
                lines.add(line("  " + shipped() + " - " + other, measure -> beyond(other, chosen, measure), true)));
    }

    private static String line(String name, Function<ToDoubleFunction<Run>, Estimate> of, boolean signed) {
        var cells = MEASURES.values().stream()
                .map(of)
                .map(it -> (signed ? "%+.3f [%+.3f, %+.3f]" : "%.3f [%.3f, %.3f]")
                        .formatted(it.mean(), it.low(), it.high()))
                .map("%-24s"::formatted)
                .collect(Collectors.joining(" "));
        return "%-26s %s".formatted(name, cells).stripTrailing();
    }

    private String figures(Predicate<JudgedQuery> chosen) {
        return "\"n\": %d, \"model\": %s, \"baselines\": %s, \"differences\": %s"
                .formatted(
                        count(chosen),
                        json(measure -> of(shipped(), chosen, measure)),
                        eachOther(other -> json(measure -> of(other, chosen, measure))),
                        eachOther(other -> json(measure -> beyond(other, chosen, measure))));
    }

    private String eachOther(UnaryOperator<String> figures) {
        return others().stream()
                .map(other -> "\"%s\": %s".formatted(other, figures.apply(other)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String json(Function<ToDoubleFunction<Run>, Estimate> of) {
        return MEASURES.entrySet().stream()
                .map(measure -> {
                    var estimate = of.apply(measure.getValue());
                    return String.format(
                            Locale.ROOT,
                            "\"%s\": %.4f, \"%s_low\": %.4f, \"%s_high\": %.4f",
                            measure.getKey(),
                            estimate.mean(),
                            measure.getKey(),
                            estimate.low(),
                            measure.getKey(),
                            estimate.high());
                })
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private Estimate of(String engine, Predicate<JudgedQuery> chosen, ToDoubleFunction<Run> measure) {
        return Estimate.of(values(engine, chosen, measure));
    }

    private Estimate beyond(String other, Predicate<JudgedQuery> chosen, ToDoubleFunction<Run> measure) {
        return Estimate.ofDifference(values(shipped(), chosen, measure), values(other, chosen, measure));
    }

    private double[] values(String engine, Predicate<JudgedQuery> chosen, ToDoubleFunction<Run> measure) {
        return runs.getOrDefault(engine, List.of()).stream()
                .filter(run -> chosen.test(run.query()))
                .mapToDouble(measure)
                .toArray();
    }

    private long count(Predicate<JudgedQuery> chosen) {
        return values(shipped(), chosen, _ -> 1).length;
    }

    private String shipped() {
        return runs.keySet().iterator().next();
    }

    private List<String> others() {
        return runs.keySet().stream().skip(1).toList();
    }

    private static Map<String, Predicate<JudgedQuery>> parts() {
        var parts = new LinkedHashMap<String, Predicate<JudgedQuery>>();
        parts.put(ALL, _ -> true);
        parts.put("held-out", query -> !query.mayBeTunedOn());
        parts.put("tuned-on", JudgedQuery::mayBeTunedOn);
        parts.put("nl", query -> query.language().equals("nl"));
        parts.put("en", query -> query.language().equals("en"));
        parts.put(JudgedQueries.DEMO, query -> query.collection().equals(JudgedQueries.DEMO));
        parts.put(JudgedQueries.BEER, query -> query.collection().equals(JudgedQueries.BEER));
        return parts;
    }

    private static Map<String, ToDoubleFunction<Run>> measures() {
        var measures = new LinkedHashMap<String, ToDoubleFunction<Run>>();
        measures.put("ndcg10", Run::ndcg);
        measures.put("recall50", Run::recall);
        measures.put("mrr", Run::reciprocalRank);
        return measures;
    }
}
