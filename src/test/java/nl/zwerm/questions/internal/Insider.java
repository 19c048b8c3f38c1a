package nl.zwerm.questions.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zwerm.shared.PublicId;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody with the whole database, at any moment, and all logs, who holds no key. Knows no table by name: whatever is
 * in there that speaks of a person and of a post, at near times, by near transactions or in some order, is used.
 */
final class Insider {

    /** A possible author, with all by which a row or a line may speak of them. */
    record Suspect(long id, Set<String> signs) {}

    /** Something that stands under a pseudonym, with all by which a row or a line may speak of it. */
    record Post(long id, Instant at, Set<String> signs) {}

    /** A row of any table: where it stands, the transaction that wrote it, all that is in it. */
    record Row(String table, int place, long transaction, String text, Set<Long> suspects, List<Instant> times) {}

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[0-9.]*\\+00:00");

    private final JdbcClient jdbc;
    private final List<Suspect> suspects;
    private final Random random;

    Insider(JdbcClient jdbc, List<Suspect> suspects, long seed) {
        this.jdbc = jdbc;
        this.suspects = suspects;
        this.random = new Random(seed);
    }

    /** Every row of every table, with what a table does not show by itself. */
    List<Row> dump() {
        var rows = new ArrayList<Row>();
        var tables = jdbc.sql("""
                        select quote_ident(schemaname) || '.' || quote_ident(relname)
                        from pg_stat_user_tables
                        order by 1
                        """).query(String.class).list();
        for (var table : tables) {
            jdbc.sql("""
                            select (ctid::text::point)[0]::int * 1000 + (ctid::text::point)[1]::int as place,
                                   xmin::text::bigint as transaction, to_jsonb(t)::text as text
                            from %s t
                            """.formatted(table)).query(row -> {
                var text = row.getString("text");
                rows.add(new Row(
                        table, row.getInt("place"), row.getLong("transaction"), text, spokenOf(text), times(text)));
            });
        }
        return rows;
    }

    /** Every file beneath a folder, by name and by all its times. */
    List<Row> folder(Path folder) throws IOException {
        var rows = new ArrayList<Row>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var told = Files.readAttributes(file, "unix:ino,ctime,creationTime,lastModifiedTime");
                var times = Stream.of("ctime", "creationTime", "lastModifiedTime")
                        .map(name -> ((FileTime) told.get(name)).toInstant())
                        .toList();
                var name = folder.relativize(file).toString();
                long number = ((Number) told.get("ino")).longValue();
                rows.add(new Row("folder", Math.toIntExact(number), 0, name, spokenOf(name), times));
            }
        }
        return rows;
    }

    /** Every document of the search index, with all terms and numbers by which it is found, as they lie in its folder. */
    List<Row> index(Path folder) throws IOException {
        var rows = new ArrayList<Row>();
        try (var generations = Files.list(folder)) {
            for (var generation : generations.filter(Files::isDirectory).toList()) {
                try (var directory = FSDirectory.open(generation);
                        var reader = DirectoryReader.open(directory)) {
                    for (var leaf : reader.leaves()) {
                        var texts = documents(leaf.reader());
                        for (int i = 0; i < texts.size(); i++) {
                            var text = texts.get(i).append(' ').toString();
                            rows.add(new Row("index", leaf.docBase + i, 0, text, spokenOf(text), List.of()));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static List<StringBuilder> documents(LeafReader leaf) throws IOException {
        var texts = Stream.generate(StringBuilder::new).limit(leaf.maxDoc()).toList();
        for (var field : leaf.getFieldInfos()) {
            var terms = leaf.terms(field.name);
            if (terms != null) {
                var each = terms.iterator();
                for (var term = each.next(); term != null; term = each.next()) {
                    var found = each.postings(null, PostingsEnum.NONE);
                    while (found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        texts.get(found.docID()).append(' ').append(term.utf8ToString());
                    }
                }
            }
            if (field.getDocValuesType() == DocValuesType.NUMERIC
                    || field.getDocValuesType() == DocValuesType.SORTED_NUMERIC) {
                var numbers = DocValues.getSortedNumeric(leaf, field.name);
                while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    for (int i = 0; i < numbers.docValueCount(); i++) {
                        texts.get(numbers.docID()).append(' ').append(numbers.nextValue());
                    }
                }
            }
        }
        return texts;
    }

    /** Whom a row or a line speaks of. */
    Set<Long> spokenOf(String text) {
        var found = new HashSet<Long>();
        for (var suspect : suspects) {
            if (suspect.signs().stream().anyMatch(text::contains)) {
                found.add(suspect.id());
            }
        }
        return found;
    }

    /** How often the rows speak of both. */
    ToDoubleFunction<Suspect> together(Collection<Row> rows, Post post) {
        var counts = new HashMap<Long, Double>();
        rows.stream()
                .filter(row -> speaksOf(row.text(), post))
                .forEach(row -> row.suspects().forEach(id -> counts.merge(id, 1.0, Double::sum)));
        return suspect -> counts.getOrDefault(suspect.id(), 0.0);
    }

    /** The same among the rows of one table: who is there. */
    ToDoubleFunction<Suspect> togetherIn(String table, Collection<Row> rows, Post post) {
        return together(rows.stream().filter(row -> row.table().equals(table)).toList(), post);
    }

    /** By whose forms more was sent beneath the post than stands there under their name. */
    ToDoubleFunction<Suspect> sentTooMuch(Collection<Row> sent, Collection<Row> rows, Post post) {
        var counted = new HashMap<Long, Double>();
        var form = Pattern.compile(PublicId.show(post.id()) + "-(\\d+)");
        for (var row : sent) {
            var found = form.matcher(row.text());
            if (found.find()) {
                double times = Double.parseDouble(found.group(1)) + 1;
                row.suspects().forEach(id -> counted.merge(id, times, Math::max));
            }
        }
        rows.stream()
                .filter(row -> row.table().equals("contributions.contribution")
                        && row.text().contains("\"kind\": \"comment\"")
                        && row.text().contains("\"parent_id\": " + post.id()))
                .forEach(row -> row.suspects().forEach(id -> counted.merge(id, -1.0, Double::sum)));
        return suspect -> counted.getOrDefault(suspect.id(), 0.0);
    }

    /** Whose rows were written by the transactions nearest to those of the rows that {@code aim} chooses. */
    ToDoubleFunction<Suspect> nearTransaction(Collection<Row> rows, List<Row> aim) {
        var nearest = new HashMap<Long, Double>();
        for (var row : rows) {
            for (var id : row.suspects()) {
                aim.stream()
                        .mapToDouble(at -> -Math.abs(row.transaction() - at.transaction()))
                        .max()
                        .ifPresent(near -> nearest.merge(id, near, Math::max));
            }
        }
        return suspect -> nearest.getOrDefault(suspect.id(), Double.NEGATIVE_INFINITY);
    }

    /** Whose rows hold the time nearest before the post appeared. */
    ToDoubleFunction<Suspect> nearTime(Collection<Row> rows, Instant appeared) {
        var nearest = new HashMap<Long, Double>();
        for (var row : rows) {
            for (var time : row.times()) {
                double before = appeared.toEpochMilli() - time.toEpochMilli();
                if (before >= 0) {
                    row.suspects().forEach(id -> nearest.merge(id, -before, Math::max));
                }
            }
        }
        return suspect -> nearest.getOrDefault(suspect.id(), Double.NEGATIVE_INFINITY);
    }

    /** Whom the lines near those that speak of the post speak of. */
    ToDoubleFunction<Suspect> inLog(List<String> lines, Post post) {
        var counts = new HashMap<Long, Double>();
        for (int i = 0; i < lines.size(); i++) {
            if (speaksOf(lines.get(i), post)) {
                for (int near = Math.max(0, i - 3); near <= Math.min(lines.size() - 1, i + 3); near++) {
                    spokenOf(lines.get(near)).forEach(id -> counts.merge(id, 1.0, Double::sum));
                }
            }
        }
        return suspect -> counts.getOrDefault(suspect.id(), 0.0);
    }

    /** The one who fits best; among equals one by lot. */
    long guess(ToDoubleFunction<Suspect> fits) {
        double best = suspects.stream().mapToDouble(fits).max().orElseThrow();
        var equal = suspects.stream()
                .filter(suspect -> fits.applyAsDouble(suspect) == best)
                .toList();
        return equal.get(random.nextInt(equal.size())).id();
    }

    static boolean speaksOf(String text, Post post) {
        return post.signs().stream().anyMatch(text::contains);
    }

    /** How many pairs stand in the same order in both lists, of how many. */
    static int[] inOrder(List<Long> one, List<Long> other) {
        int same = 0;
        int pairs = 0;
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < other.size(); i++) {
            places.put(other.get(i), i);
        }
        for (int i = 0; i < one.size(); i++) {
            for (int j = i + 1; j < one.size(); j++) {
                pairs++;
                same += places.get(one.get(i)) < places.get(one.get(j)) ? 1 : 0;
            }
        }
        return new int[] {same, pairs};
    }

    private static List<Instant> times(String text) {
        return TIME.matcher(text)
                .results()
                .map(found -> OffsetDateTime.parse(found.group()).toInstant())
                .toList();
    }
}
