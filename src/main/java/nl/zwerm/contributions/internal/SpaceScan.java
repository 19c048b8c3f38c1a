package nl.zwerm.contributions.internal;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.internal.SpaceContentStore.Written;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceContents;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.text.PlainText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a space what stands in it, and looks for words in it without an index. */
@Component
@Transactional(readOnly = true)
class SpaceScan implements SpaceContents {

    private static final int NEWEST = 2_000;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int MOST_WORDS = 10;
    private static final int LONGEST_EXCERPT = 200;
    private static final int BEFORE_THE_WORD = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb]");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\"]+");

    private final SpaceContentStore store;
    private final int most;
    private final LongSupplier nanos;

    @Autowired
    SpaceScan(SpaceContentStore store) {
        this(store, NEWEST, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    SpaceScan(SpaceContentStore store, int most, LongSupplier nanos) {
        this.store = store;
        this.most = most;
        this.nanos = nanos;
    }

    @Override
    public List<Item> newest(SpaceId space, String kind, Viewer viewer, int limit) {
        return store.listThreads(space, kind, viewer, limit).stream()
                .map(thread -> item(thread, thread.contribution(), ""))
                .toList();
    }

    @Override
    public Scan scan(SpaceId space, String words, Viewer viewer, int limit) {
        var sought = Sought.of(words);
        var reading = new Reading(sought, limit);
        if (!sought.words().isEmpty()) {
            store.eachOfNewest(space, viewer, most + 1, reading);
        }
        var roots = roots(reading.found.keySet().stream().toList(), space, viewer);
        var items = new ArrayList<Item>();
        reading.found.forEach((text, excerpt) -> {
            var root = roots.get(text.contribution().root());
            if (root != null) {
                items.add(item(text, root, excerpt));
            }
        });
        return new Scan(items, reading.read, reading.end);
    }

    /** Words, all of which a text holds, and those in quotation marks also side by side. */
    private record Sought(List<String> words, List<String> phrases) {

        static Sought of(String typed) {
            var text = fold(QUOTES.matcher(typed).replaceAll("\""));
            return new Sought(
                    Arrays.stream(BETWEEN_WORDS.split(text, -1))
                            .filter(word -> !word.isEmpty())
                            .limit(MOST_WORDS)
                            .toList(),
                    QUOTED.matcher(text)
                            .results()
                            .map(quoted -> line(quoted.group(1)).strip())
                            .filter(phrase -> phrase.contains(" "))
                            .limit(MOST_WORDS)
                            .toList());
        }

        /** Phrases are looked for in what people read: marks of Markdown may stand between their words. */
        boolean isIn(Contribution text) {
            var whole = fold(text.title() + " " + text.body());
            return words.stream().allMatch(whole::contains)
                    && (phrases.isEmpty() || hasPhrases(fold(text.title() + " " + PlainText.of(text.body()))));
        }

        private boolean hasPhrases(String read) {
            var line = line(read);
            return phrases.stream().allMatch(line::contains);
        }

        String first() {
            return phrases.isEmpty() ? words.getFirst() : phrases.getFirst();
        }
    }

    /** Reads on until it read enough, found enough or took long enough. */
    private final class Reading implements Predicate<Written> {

        private final Sought sought;
        private final int limit;
        private final long begun = nanos.getAsLong();
        private final Map<Written, String> found = new LinkedHashMap<>();
        private int read;
        private End end = End.ALL_READ;

        Reading(Sought sought, int limit) {
            this.sought = sought;
            this.limit = limit;
        }

        @Override
        public boolean test(Written text) {
            if (read == most) {
                end = End.ENOUGH_READ;
            } else if (nanos.getAsLong() - begun > LONGEST.toNanos()) {
                end = End.OUT_OF_TIME;
            } else if (found.size() == limit) {
                end = End.ENOUGH_FOUND;
            } else {
                read++;
                keepIfFound(text);
            }
            return end == End.ALL_READ;
        }

        private void keepIfFound(Written text) {
            if (sought.isIn(text.contribution())) {
                found.put(text, excerpt(text.contribution().body(), sought.first()));
            }
        }
    }

    /** What began inside a thread is found by the title of the thread, when that may be read too. */
    private Map<ContributionId, Contribution> roots(List<Written> found, SpaceId space, Viewer viewer) {
        var roots = new HashMap<ContributionId, Contribution>();
        if (!found.isEmpty()) {
            var ids = found.stream()
                    .map(text -> text.contribution().root())
                    .distinct()
                    .toList();
            store.listRoots(ids, space, viewer).forEach(root -> roots.put(root.id(), root));
        }
        return roots;
    }

    private static Item item(Written text, Contribution root, String excerpt) {
        var found = text.contribution();
        return new Item(
                root.kind(),
                root.id().toString(),
                found.id().toString(),
                root.title(),
                excerpt,
                root.language(),
                text.author(),
                found.at());
    }

    private static String excerpt(String body, String word) {
        var plain = line(PlainText.of(body));
        int at = Math.min(plain.length(), Math.max(0, fold(plain).indexOf(word) - BEFORE_THE_WORD));
        int start = at == 0 ? 0 : plain.lastIndexOf(' ', at) + 1;
        return (start > 0 ? "… " : "") + PlainText.excerpt(plain.substring(start), LONGEST_EXCERPT);
    }

    private static String line(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    private static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
