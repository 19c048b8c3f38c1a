package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchHits;
import nl.zwerm.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class FindingByWordTests {

    private final Library library = new Library();

    @AfterEach
    void empty() {
        library.empty();
    }

    @AfterAll
    void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource({
        "protocol, protocollen",
        "huis, huizen",
        "brief, brieven",
        "kind, kinderen",
        "werken, gewerkt",
        "werken, werkt",
        "melding, meldingen",
        "allergie, allergieën",
        "coordinatie, coördinatie",
        "foto, foto’s",
        "idee, ideeën",
        "stad, steden",
        "café, cafe",
        "mogelijkheid, mogelijkheden",
        "wond, wondje",
        "sollicitatie, sollicita\u00adtie",
        "patient, patie\u0308nt",
        "email, e-mail",
        "e-mail, email",
        "covid19, covid-19",
    })
    void anyFormFindsAnyOtherInDutch(String typed, String written) {
        library.dutch(1, "Vraag", "Dit gaat over " + written + " hier.");
        library.dutch(2, "Anders", "Koffie");

        assertThat(library.find(typed)).containsExactly(1L);
        library.dutch(1, "Vraag", "Dit gaat over " + typed + " hier.");
        assertThat(library.find(written)).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({
        "nurse, nurses",
        "handover, handovers",
        "nursing, nurses",
        "patient, patient's",
        "follow-up, followup",
        "server, postgreServer",
        "schedule, scheduling",
        "policy, policies",
        "NAÏVE, naive",
    })
    void anyFormFindsAnyOtherInEnglish(String typed, String written) {
        library.english(1, "Question", "This is about " + written + " here.");
        library.english(2, "Else", "Coffee");

        assertThat(library.find(typed)).containsExactly(1L);
    }

    @Test
    void oneQuestionFindsTextsOfBothLanguages() {
        library.dutch(1, "Protocol", "Over het protocol");
        library.english(2, "Protocols", "About protocols");

        assertThat(library.find("protocol")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void everyWordCounts() {
        library.dutch(1, "Medicatie delen", "Hoe deel ik medicatie in de nacht?");
        library.dutch(2, "Medicatie", "Bestellen bij de apotheek");
        library.dutch(3, "Medicatie in de nacht", "Delen");
        library.dutch(4, "In de nacht medicatie uitzetten", "Wie doet dat?");

        assertThat(library.find("hoe werkt dat met medicatie nacht"))
                .endsWith(2L)
                .contains(1L, 3L, 4L);
    }

    /** Below a page of results the search widens; what is not there at all must still be seen to be missing. */
    @Test
    void someOfTheWordsAreNotWhatWasSought() {
        library.dutch(1, "Medicatie", "Bestellen bij de apotheek");

        assertThat(closeTo("bestellen van schilderijen voor de gang")).isFalse();
        assertThat(closeTo("medicatie bestellen voor de gang")).isTrue();
        assertThat(library.find("bestellen van schilderijen voor de gang")).containsExactly(1L);
    }

    private boolean closeTo(String typed) {
        return library.index
                .search(SearchRequest.of(typed, SearchFilter.everywhere()))
                .close();
    }

    @Test
    void aTitleWeighsMore() {
        library.dutch(1, "Anders", "Over het infuus in een tekst van enige lengte");
        library.dutch(2, "Infuus", "Over iets anders in een tekst van enige lengte");

        assertThat(library.find("infuus")).containsExactly(2L, 1L);
    }

    @ParameterizedTest
    @CsvSource({"medicatei", "medcatie", "medikatie", "veilgheid", "veiligeid", "rooser", "roosterr"})
    void typingMistakesAreForgiven(String typed) {
        library.dutch(1, "Medicatie en veiligheid", "En het rooster");
        library.dutch(2, "Anders", "Koffie");

        assertThat(library.find(typed)).containsExactly(1L);
    }

    @Test
    void whatIsSpelledRightComesFirst() {
        library.dutch(1, "Het kastje", "Een klant");
        library.dutch(2, "De kaart", "Een kaart");
        library.dutch(3, "De kraan", "Een kraan");

        assertThat(library.find("kaart")).startsWith(2L);
        assertThat(library.find("bed")).isEmpty();
    }

    @Test
    void thePersonIsToldThatSpellingWasForgiven() {
        library.dutch(1, "Medicatie", "Delen");

        assertThat(search("medicatei").widened()).isTrue();
        assertThat(search("medicatie").widened()).isFalse();
    }

    @Test
    void quotedWordsStandTogetherInThatOrder() {
        library.dutch(1, "Een", "de nieuwe dienst van de nacht");
        library.dutch(2, "Twee", "dienst in de nieuwe nacht");

        assertThat(library.find("\"nieuwe dienst\"")).containsExactly(1L);
        assertThat(library.find("„nieuwe nacht”")).containsExactly(2L);
        assertThat(library.find("\"nieuwe diensten\"")).isEmpty();
    }

    @Test
    void aMinusLeavesOut() {
        library.dutch(1, "Rooster van de nacht", "Een");
        library.dutch(2, "Rooster van de dag", "Twee");

        assertThat(library.find("rooster -nacht")).containsExactly(2L);
        assertThat(library.find("rooster -\"van de dag\"")).isNotEmpty();
        assertThat(library.find("-nacht")).containsExactly(2L);
    }

    @Test
    void theLastWordNeedNotBeFinished() {
        library.dutch(1, "Medicatieveiligheid", "Een");

        assertThat(library.findWhileTyping("medic")).containsExactly(1L);
        assertThat(library.findWhileTyping("een medicatiev")).containsExactly(1L);
        assertThat(library.find("medica")).isEmpty();
    }

    @Test
    void wordsThatHoldSentencesTogetherFindSomethingOnTheirOwn() {
        library.dutch(1, "Van en met elkaar", "Leren");

        assertThat(library.find("van en met")).containsExactly(1L);
    }

    private SearchHits search(String text) {
        return library.index.search(SearchRequest.of(text, SearchFilter.everywhere()));
    }
}
