package nl.zwerm.search.internal;

import static nl.zwerm.search.internal.Library.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilteringTests {

    private static final SearchFilter ALL = SearchFilter.everywhere();

    private final Library library = new Library();

    @BeforeEach
    void fill() {
        library.add(
                document(1, "question", 10, 100L, List.of(1000L, 1001L), MONDAY),
                document(2, "answer", 11, 101L, List.of(1001L), MONDAY.plus(Duration.ofDays(1))),
                document(3, "question", 12, null, List.of(), MONDAY.plus(Duration.ofDays(2))));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void everyFilterNarrows() {
        assertThat(find(ALL)).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(find(ALL.kinds(Set.of("answer")))).containsExactly(2L);
        assertThat(find(ALL.topics(Set.of(1001L)))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(find(ALL.spaces(Set.of(12L, 99L)))).containsExactly(3L);
        assertThat(find(ALL.authors(Set.of(100L)))).containsExactly(1L);
        assertThat(find(ALL.kinds(Set.of("question")).topics(Set.of(1000L)))).containsExactly(1L);
        assertThat(find(ALL.kinds(Set.of("answer")).authors(Set.of(100L)))).isEmpty();
    }

    @Test
    void timeCountsFromTheFirstUpToTheLastMoment() {
        assertThat(find(ALL.between(MONDAY, MONDAY.plus(Duration.ofDays(2))))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(find(ALL.between(MONDAY.plusMillis(1), null))).containsExactlyInAnyOrder(2L, 3L);
        assertThat(find(ALL.between(Instant.MIN, Instant.MAX))).hasSize(3);
    }

    @Test
    void whatIsOpenToAllNarrowsNoLessAndWidensNothing() {
        assertThat(find(SearchFilter.within(Set.of(10L, 12L)).open(Set.of(10L))))
                .containsExactlyInAnyOrder(1L, 3L);
        assertThat(find(SearchFilter.within(Set.of(10L, 12L)).open(Set.of(10L, 12L))))
                .containsExactlyInAnyOrder(1L, 3L);
        assertThat(find(SearchFilter.within(Set.of(12L)).open(Set.of(10L, 12L))))
                .containsExactly(3L);
        assertThat(find(SearchFilter.within(Set.of()).open(Set.of(10L)))).isEmpty();
    }

    @Test
    void nobodyFindsWhatStandsInASpaceTheyMayNotRead() {
        assertThat(find(SearchFilter.within(Set.of(10L, 12L)))).containsExactlyInAnyOrder(1L, 3L);
        assertThat(find(SearchFilter.within(Set.of(10L)).spaces(Set.of(11L)))).isEmpty();
        assertThat(find(SearchFilter.within(Set.of()))).isEmpty();
        assertThat(library.index.votes("tekst", "", "nl", SearchFilter.within(Set.of(11L)), 100))
                .hasSize(1);
        assertThat(library.index.nearest("tekst", 5, SearchFilter.within(Set.of(12L))))
                .hasSize(1);
    }

    @Test
    void aThousandSpacesAreFine() {
        var spaces = LongStream.range(11, 1_011).boxed().collect(Collectors.toSet());

        assertThat(find(SearchFilter.within(spaces))).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void withoutWordsTheNewestComeFirst() {
        assertThat(library.find("", ALL)).containsExactly(3L, 2L, 1L);
        assertThat(library.find(" ", ALL.kinds(Set.of("question")))).containsExactly(3L, 1L);
    }

    @Test
    void resultsComeInPages() {
        var request = SearchRequest.of("tekst", ALL);
        var all = library.index.search(request).ids();

        assertThat(library.index.search(request.page(0, 2)).ids()).isEqualTo(all.subList(0, 2));
        assertThat(library.index.search(request.page(2, 2)).ids()).isEqualTo(all.subList(2, 3));
        assertThat(library.index.search(request.page(2, 2)).total()).isEqualTo(3);
        assertThat(library.index.search(request.page(1_000_000, 2)).ids()).isEmpty();
    }

    private List<Long> find(SearchFilter filter) {
        return library.find("tekst", filter);
    }

    private static IndexedDocument document(
            long id, String kind, long space, @Nullable Long author, List<Long> topics, Instant at) {
        return new IndexedDocument(
                id, id, kind, space, author, "nl", "Titel", "Een tekst", "", topics, List.of(), at, true);
    }
}
