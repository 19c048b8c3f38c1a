package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchHits;
import nl.zwerm.search.SearchRequest;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is weighed only as far as it may come high comes in the same order as when all is weighed. */
@TestInstance(Lifecycle.PER_CLASS)
class ShortlistTests {

    private static final int TEXTS = 3_000;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final SearchFilter SOME_SPACES =
            SearchFilter.within(Set.of(2L, 3L, 4L)).open(Set.of(2L, 3L));
    private static final List<String> WORDS = Stream.of(
                    "de het een wij zorg zorgen patiënt patiënten dienst diensten nacht nachtdienst nachtdiensten team",
                    "teamoverleg overleg e-mail email wond wonden wondzorg the ward wards handover and medication")
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .toList();

    private Generation generation;
    private IndexSearcher searcher;

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        generation = Generation.start(folder.resolve("index"), FSDirectory::open);
        var chance = new Random(4);
        var documents = new ArrayList<IndexedDocument>();
        for (long id = 1; id <= TEXTS; id++) {
            documents.add(document(id, chance));
        }
        generation.put(documents);
        generation.remove(LongStream.rangeClosed(1, TEXTS)
                .filter(id -> id % 7 == 0)
                .boxed()
                .toList());
        generation.refresh();
        searcher = generation.acquire();
    }

    @AfterAll
    void close() throws IOException {
        generation.release(searcher);
        generation.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zorg",
                "de",
                "de het",
                "zorg de patiënten",
                "nachtdienst",
                "diensten in de nacht",
                "e-mail",
                "the ward handover",
                "teamoverleg wondzorg",
                "wond zorg team nacht",
            })
    void theBestAreTheSame(String typed) throws IOException {
        for (var filter : List.of(SearchFilter.everywhere(), SOME_SPACES, SOME_SPACES.kinds(Set.of("answer")))) {
            for (int offset : new int[] {0, 20, 40}) {
                var request = SearchRequest.of(typed, filter).page(offset, 20);
                same(new Finder(searcher, 0).search(request), new Finder(searcher, NEVER).search(request));
            }
        }
    }

    @Test
    void nothingOutsideTheSpacesComesIn() throws IOException {
        var everywhere = everything(SearchFilter.everywhere());
        var inside = everything(SOME_SPACES);
        assertThat(everywhere.stream().map(ShortlistTests::space).collect(Collectors.toSet()))
                .contains(0L, 1L);
        assertThat(inside).isNotEmpty().allMatch(id -> Set.of(2L, 3L, 4L).contains(space(id)));
        assertThat(everywhere).noneMatch(id -> id % 7 == 0);
    }

    private List<Long> everything(SearchFilter filter) throws IOException {
        return new Finder(searcher, 0)
                .search(SearchRequest.of("de", filter).page(0, Shortlist.DEEPEST))
                .ids();
    }

    private static void same(SearchHits listed, SearchHits weighed) {
        assertThat(listed.ids()).isEqualTo(weighed.ids());
        assertThat(listed.hits())
                .zipSatisfy(
                        weighed.hits(),
                        (one, other) -> assertThat(one.score()).isCloseTo(other.score(), within(0.001f)));
        assertThat(listed.widened()).isEqualTo(weighed.widened());
        assertThat(listed.close()).isEqualTo(weighed.close());
        assertThat(listed.totalIsExact()).isEqualTo(weighed.totalIsExact());
        if (weighed.totalIsExact()) {
            assertThat(listed.total()).isEqualTo(weighed.total());
        }
    }

    private static IndexedDocument document(long id, Random chance) {
        return new IndexedDocument(
                id,
                id,
                id % 3 == 0 ? "answer" : "question",
                space(id),
                100 + id,
                id % 4 == 0 ? "en" : "nl",
                words(chance, 6),
                words(chance, 60),
                words(chance, 40),
                List.of(),
                List.of(),
                Library.MONDAY,
                true);
    }

    private static long space(long id) {
        return id % 6;
    }

    private static String words(Random chance, int most) {
        return chance.ints(1 + chance.nextInt(most), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }
}
