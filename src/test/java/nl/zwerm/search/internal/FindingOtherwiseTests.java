package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By another word for the same thing, in the other language, and by what stands around a text. */
class FindingOtherwiseTests {

    private final Library library = new Library();

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void anotherWordForTheSameThingIsFoundAfterTheWordItself() {
        library.dutch(1, "Looprek", "Te leen");
        library.dutch(2, "Rollator", "Te leen");
        library.dutch(3, "Infuus", "Te leen");

        assertThat(library.find("rollator")).containsExactly(2L, 1L);
    }

    @Test
    void whatSeveralWordsSayTogetherIsFoundInTheOtherLanguage() {
        library.dutch(1, "Looprek", "Staat in de berging");
        library.english(2, "Walking home", "By the river");

        assertThat(library.find("walking frame")).contains(1L);
        assertThat(widened("walking frame")).isTrue();
    }

    @Test
    void aCommonWordDoesNotComeToMatterByARareName() {
        for (long id = 1; id <= 8; id++) {
            library.dutch(id, "Patient " + id, "Een gewone dag");
        }
        library.dutch(9, "Patient met een infuus", "Dat lekt");
        library.dutch(10, "Bewoner", "Een gewone dag");

        assertThat(library.find("lekkend infuus patient")).startsWith(9L);
    }

    @Test
    void anAnswerIsFoundWithTheTitleAboveItAndAQuestionByWhatIsAnsweredToIt() {
        library.add(
                around(1, 1, "question", "Waar laat ik de pleister?", "Hij plakt", "In het blauwe vat, dubbelgeplakt"));
        library.add(around(2, 1, "answer", "", "In het blauwe vat, dubbelgeplakt", "Waar laat ik de pleister?"));
        library.dutch(3, "Pleister", "Van een ander merk");

        assertThat(library.find("pleister dubbelgeplakt"))
                .containsExactlyInAnyOrder(1L, 2L, 3L)
                .endsWith(3L);
    }

    @Test
    void whatStandsAroundATextTellsNothingOfWhoKnows() {
        library.add(around(2, 1, "answer", "", "Dank je wel", "Waar laat ik de pleister?"));

        assertThat(library.index.votes("Waar laat ik de pleister?", "", "nl", SearchFilter.everywhere(), 5))
                .isEmpty();
    }

    @Test
    void theLexiconKnowsBothLanguages() {
        assertThat(others("arts")).contains("dokter", "physician");
        assertThat(others("nurses")).contains("verpleegkundige");
        assertThat(others("xyzzy")).isEmpty();
    }

    private boolean widened(String typed) {
        return library.index
                .search(SearchRequest.of(typed, SearchFilter.everywhere()))
                .widened();
    }

    private static List<String> others(String word) {
        return Lexicon.KNOWN.others(List.of(word), new DutchForms(), new EnglishForms()).stream()
                .map(saying -> String.join(" ", saying.words()))
                .toList();
    }

    private static IndexedDocument around(long id, long thread, String kind, String title, String body, String around) {
        return new IndexedDocument(
                id, thread, kind, 1, 100 + id, "nl", title, body, around, List.of(), List.of(), Library.MONDAY, true);
    }
}
