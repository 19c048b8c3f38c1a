package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchHit;
import nl.zwerm.search.Vote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResemblanceTests {

    private static final long JONAS = 501;
    private static final long NORA = 502;

    private final Library library = new Library();

    @BeforeEach
    void fill() {
        library.dutch(1, "Medicatie in de nacht", "Wie controleert de medicatie in de nachtdienst?");
        library.dutch(2, "Rooster voor december", "Wanneer komt het nieuwe rooster?");
        library.english(3, "Night shift medication", "Who checks the medication at night?");
        library.add(
                Library.answer(
                        11, 1, JONAS, "De medicatie wordt in de nacht door twee verpleegkundigen gecontroleerd."),
                Library.answer(12, 2, NORA, "Het rooster komt op de eerste van de maand."));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void whoWroteAboutItHasAVoice() {
        var votes = library.index.votes(
                "Wie weet hoe medicatiecontrole gaat bij nacht?", "", "nl", SearchFilter.everywhere(), 100);

        assertThat(votes).extracting(Vote::author).contains(JONAS).doesNotContain(NORA);
        assertThat(votes).extracting(Vote::document).contains(11L, 1L);
        assertThat(votes)
                .filteredOn(vote -> vote.document() == 11)
                .extracting(Vote::thread)
                .containsExactly(1L);
        assertThat(votes).extracting(Vote::score).isSortedAccordingTo((a, b) -> Float.compare(b, a));
    }

    @Test
    void aTextThatSharesOnlyACommonWordSpeaksOfLittle() {
        var votes =
                library.index.votes("Wie weet van medicatie in de nacht?", "", "nl", SearchFilter.everywhere(), 100);
        assertThat(votes)
                .filteredOn(vote -> vote.document() == 11)
                .singleElement()
                .satisfies(vote -> assertThat(vote.share()).isGreaterThan(0.4f));
        var elsewhere = library.index.votes(
                "Wie regelt de kantoorplant in de nacht?", "", "nl", SearchFilter.everywhere(), 100);
        assertThat(elsewhere)
                .isNotEmpty()
                .allSatisfy(vote -> assertThat(vote.share()).isLessThan(0.3f));
    }

    @Test
    void inAShortQuestionOneCommonWordIsNotHalfOfIt() {
        for (int i = 0; i < 60; i++) {
            library.add(
                    Library.answer(100 + i, 1, NORA, (i < 9 ? "Een nieuwe sleutel, nummer " : "Iets over ") + "k" + i));
        }
        library.add(Library.answer(300, 2, JONAS, "De lekkende printer staat stil."));
        var common = library.index.votes("Nieuwe printer?", "", "nl", SearchFilter.everywhere(), 100);
        assertThat(common)
                .filteredOn(vote -> vote.author() == NORA)
                .isNotEmpty()
                .allSatisfy(vote -> assertThat(vote.share()).isLessThan(0.3f));
        assertThat(common)
                .filteredOn(vote -> vote.document() == 300)
                .singleElement()
                .satisfies(vote -> assertThat(vote.share()).isGreaterThan(0.3f));
    }

    @Test
    void whoeverAsksSomethingLikeItSeesThatFirst() {
        var nearest =
                library.index.nearest("Hoe wordt medicatie bij nacht gecontroleerd?", 5, SearchFilter.everywhere());

        assertThat(nearest).extracting(SearchHit::id).startsWith(1L).doesNotContain(2L, 11L);
    }

    @Test
    void aFewWordsOfAQuestionAreEnough() {
        assertThat(library.index.nearest("rooster decem", 5, SearchFilter.everywhere()))
                .extracting(SearchHit::id)
                .containsExactly(2L);
        assertThat(library.index.nearest("medication night", 5, SearchFilter.everywhere()))
                .extracting(SearchHit::id)
                .startsWith(3L);
    }

    @Test
    void aWordByChanceIsNotNear() {
        library.dutch(4, "Hoe leg je de sonde goed vast?", "Leg uit hoe je dat doet.");
        library.dutch(5, "De infuuspomp is leeg", "Hoe voorkom je dat hij onderweg leeg is?");

        assertThat(library.index.nearest("leeg", 5, SearchFilter.everywhere()))
                .extracting(SearchHit::id)
                .containsExactly(5L);
        assertThat(library.index.nearest("Which dressing works for a weeping leg ulcer?", 5, SearchFilter.everywhere()))
                .isEmpty();
        assertThat(library.index.nearest("Hoe leg je een sonde vast?", 5, SearchFilter.everywhere()))
                .extracting(SearchHit::id)
                .containsExactly(4L);
    }

    @Test
    void aQuestionThatIsThereIsNotAmongThoseLikeIt() {
        library.dutch(
                4,
                "Hoe leg je de sonde goed vast?",
                "Vannacht liet hij weer los bij een onrustige patiënt. Wij plakken met tape van katoen op de wang.");
        library.dutch(5, "Sonde vast op een bezwete huid", "Geen enkele pleister houdt het.");
        library.dutch(6, "Wie bestelt de pleisters?", "De kast op de gang is al een week leeg.");

        assertThat(library.index.related(
                        4,
                        "Hoe leg je de sonde goed vast?\nVannacht liet hij weer los bij een onrustige patiënt. Wij plakken"
                                + " met tape van katoen op de wang.",
                        5,
                        SearchFilter.everywhere()))
                .extracting(SearchHit::id)
                .containsExactly(5L);
    }

    @Test
    void theScoreOfAVoteIsThatOfItsLikeness() {
        var votes = library.index.votes("medicatie nacht", "", "nl", SearchFilter.everywhere(), 100);

        assertThat(votes)
                .filteredOn(vote -> vote.document() <= 11 && vote.document() != 3)
                .extracting(Vote::score)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingResemblesNothing() {
        assertThat(library.index.nearest("", 5, SearchFilter.everywhere())).isEmpty();
        assertThat(library.index.nearest("wie wat waar", 5, SearchFilter.everywhere()))
                .isEmpty();
        assertThat(library.index.votes("xyzzy", "", "nl", SearchFilter.everywhere(), 100))
                .isEmpty();
    }
}
