package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class FindingByCompoundTests {

    private final CompoundWords words = WordLists.DUTCH;
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
        "veiligheid, medicatieveiligheid",
        "rooster, dienstrooster",
        "roosters, dienstrooster",
        "rooster, dienstroosters",
        "wond, decubituswond",
        "wonden, decubituswond",
        "protocol, valpreventieprotocol",
        "protocol, valpreventieprotocollen",
        "valpreventie, valpreventieprotocol",
        "patiënt, patiëntenoverleg",
        "leerling, leerlingenzorg",
        "gemeente, gemeenteraadsvergadering",
        "beveiliging, informatiebeveiliging",
    })
    void aWordFindsTheCompoundsItIsPartOf(String typed, String written) {
        library.dutch(1, "Vraag", "Waar staat iets over " + written + "?");
        library.dutch(2, "Anders", "De koffie is op");

        assertThat(library.find(typed)).containsExactly(1L);
    }

    @Test
    void aCompoundFindsItsPartsApartBelowItself() {
        library.dutch(1, "Afspraken", "De veiligheid van medicatie staat voorop");
        library.dutch(2, "Afspraken", "De medicatieveiligheid staat voorop");

        assertThat(library.find("medicatieveiligheid")).containsExactly(2L, 1L);
    }

    @Test
    void theWordItselfComesBeforeItsCompounds() {
        library.dutch(1, "Afspraken", "Het dienstrooster hangt in de gang");
        library.dutch(2, "Afspraken", "Het rooster hangt in de gang");

        assertThat(library.find("rooster")).containsExactly(2L, 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "kosten, stenen",
        "huis, ziekenhuis",
        "sten, kosten",
        "ring, vergadering",
        "eten, weten",
        "bank, rechtbank"
    })
    void aPieceOfAWordThatIsNoPartFindsNothing(String typed, String written) {
        library.dutch(1, "Vraag", "Iets over " + written);

        assertThat(library.find(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"belangrijk", "vergadering", "verantwoordelijkheid", "versieringen", "verpleegkundigen", "interessante"
    })
    void whatIsNoCompoundStaysWhole(String word) {
        assertThat(words.split(word)).isEmpty();
    }

    @Test
    void partsAreJoinedByLinkingLettersOnly() {
        assertThat(words.split("veiligheidsplan")).containsExactly("veiligheid", "plan");
        assertThat(words.split("ziektebeeld")).containsExactly("ziekte", "beeld");
        assertThat(words.split("veiligheidxplan")).isEmpty();
        assertThat(words.split("veiligheids")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"medicatieveiligheit, medicatie veiligheid", "wondvezorging, wond verzorging"})
    void aTypingMistakeInOneOfItsWordsIsForgiven(String typed, String meant) {
        assertThat(WordLists.DUTCH.mended(typed)).containsExactly(meant.split(" "));
        library.dutch(1, "Iets anders", "Over " + meant.replace(" ", " en ") + " op de afdeling");
        assertThat(library.find(typed)).contains(1L);
    }

    @Test
    void whatIsNoMisspelledCompoundIsLeftAlone() {
        assertThat(WordLists.DUTCH.mended("medicatieveiligheid")).isEmpty();
        assertThat(WordLists.DUTCH.mended("xylofoonqwerty")).isEmpty();
    }
}
