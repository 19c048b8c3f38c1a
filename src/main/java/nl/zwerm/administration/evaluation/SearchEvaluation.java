package nl.zwerm.administration.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nl.zwerm.administration.demo.Demo;
import nl.zwerm.administration.demo.DemoThreads;
import nl.zwerm.exchange.ImportProgress;
import nl.zwerm.exchange.ImportRequest;
import nl.zwerm.exchange.StackExchangeImport;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.search.WholeSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Fills an empty database with the texts that were judged, and searches them in every way that is compared. */
@Service
public class SearchEvaluation {

    private static final String SITE = "judged";

    private final Demo demo;
    private final StackExchangeImport imports;
    private final WholeSearch whole;
    private final FullTextStore fullText;

    SearchEvaluation(Demo demo, StackExchangeImport imports, WholeSearch whole, FullTextStore fullText) {
        this.demo = demo;
        this.imports = imports;
        this.whole = whole;
        this.fullText = fullText;
    }

    /** A site that the judged queries are not about. */
    public static final class AnotherSite extends RuntimeException {
        AnotherSite(Path folder, int missing) {
            super(missing + " of the questions that were judged are not in " + folder
                    + ": it is another site than the judged one, or only part of it.");
        }
    }

    /** Over the demo, and over a site when there is one. */
    public SearchReport run(@Nullable Path site, Consumer<String> progress) {
        demo.fill(progress);
        var hospital = whole.texts();
        var collected = new ArrayList<>(List.of(demo(hospital)));
        if (site != null) {
            progress.accept("Bringing in " + site + " …");
            collected.add(site(site, hospital));
        }
        var texts = whole.texts();
        progress.accept("Searching " + texts.size() + " texts …");
        fullText.fill(texts);
        try (var index = whole.open();
                var lucene = new StandardLucene(texts)) {
            var postgres = best(collected);
            var runs = new LinkedHashMap<String, List<Run>>();
            for (var engine : List.of(new Shipped(index), postgres, lucene)) {
                runs.put(engine.name(), runs(engine, collected));
            }
            return new SearchReport(runs, postgres.order().sql());
        }
    }

    private FullText best(List<Collected> collected) {
        return Arrays.stream(FullTextStore.Order.values())
                .map(order -> new FullText(fullText, order))
                .max(Comparator.comparingDouble(engine ->
                        runs(engine, collected).stream().mapToDouble(Run::ndcg).sum()))
                .orElseThrow();
    }

    private static List<Run> runs(Engine engine, List<Collected> collected) {
        var runs = new ArrayList<Run>();
        for (var collection : collected) {
            var names = collection.names();
            collection.queries().forEach(query -> runs.add(Run.of(query, engine, collection, names)));
        }
        return runs;
    }

    private static Collected demo(List<IndexedDocument> texts) {
        var names = new HashMap<String, String>();
        DemoThreads.titles().forEach((name, title) -> names.putIfAbsent(title, name));
        var named = new HashMap<String, Set<Long>>();
        texts.stream()
                .filter(text -> text.id() == text.thread())
                .forEach(text -> named.computeIfAbsent(
                                names.getOrDefault(text.title(), DemoThreads.name(text.title())), _ -> new HashSet<>())
                        .add(text.id()));
        var collected = new Collected(JudgedQueries.DEMO, JudgedQueries.of(JudgedQueries.DEMO), spaces(texts), named);
        if (!collected.missing().isEmpty()) {
            throw new IllegalStateException("Judged, but not in the demo: " + collected.missing());
        }
        return collected;
    }

    private Collected site(Path folder, List<IndexedDocument> before) {
        imports.run(new ImportRequest(folder, SITE, SITE, null), ImportProgress.SILENT);
        var texts = new ArrayList<>(whole.texts());
        texts.removeAll(before);
        var queries = JudgedQueries.of(JudgedQueries.BEER);
        var collected = new Collected(JudgedQueries.BEER, queries, spaces(texts), posts(queries));
        if (!collected.missing().isEmpty()) {
            throw new AnotherSite(folder, collected.missing().size());
        }
        return collected;
    }

    /** By the numbers that posts have at the site; beyond the judged ones too, so that what is not judged has a name. */
    private Map<String, Set<Long>> posts(List<JudgedQuery> queries) {
        long highest = queries.stream()
                .flatMap(query -> query.grades().keySet().stream())
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        var named = new HashMap<String, Set<Long>>();
        imports.posts(SITE, LongStream.rangeClosed(1, 2 * highest).boxed().toList())
                .forEach((number, id) -> named.put(Long.toString(number), Set.of(id.value())));
        return named;
    }

    private static Set<Long> spaces(List<IndexedDocument> texts) {
        var spaces = new HashSet<Long>();
        texts.forEach(text -> spaces.add(text.space()));
        return spaces;
    }
}
