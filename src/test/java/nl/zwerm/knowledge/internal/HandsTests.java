package nl.zwerm.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.knowledge.internal.TogetherStore.Typed;
import nl.zwerm.knowledge.internal.Typing.Sign;
import nl.zwerm.people.PersonId;
import org.junit.jupiter.api.Test;

class HandsTests {

    private static final PersonId AMINA = PersonId.of(1L);
    private static final PersonId TESS = PersonId.of(2L);
    private static final PersonId NORA = PersonId.of(3L);

    private static final String BEFORE = "Een twee\n\nDrie";

    private final List<Typed> log = new ArrayList<>(List.of(new Typed(1, AMINA, Typing.first(1, BEFORE))));

    @Test
    void eachLineIsOfThoseWhoTypedInItWhoeverSendsThePage() {
        type(TESS, Typing.insert(new Sign(2, 0), end(), null, " van Tess"));
        type(NORA, Typing.insert(new Sign(3, 0), new Sign(1, 2), new Sign(1, 3), " van Nora"));
        assertThat(hands(1, "Een van Nora twee\n\nDrie van Tess", AMINA)).isEqualTo(Map.of(NORA, "0", TESS, "2"));
        type(TESS, Typing.insert(new Sign(2, 9), new Sign(3, 8), new Sign(1, 3), "!"));
        assertThat(hands(1, "Een van Nora! twee\n\nDrie van Tess", TESS)).isEqualTo(Map.of(NORA, "0", TESS, "0 2"));
    }

    @Test
    void whoRemovesWordsWroteInWhatIsLeftAndWhoRemovesAllInNothing() {
        type(NORA, Typing.remove(new Sign(1, 3), 5));
        assertThat(hands(1, "Een\n\nDrie", TESS)).isEqualTo(Map.of(NORA, "0"));
        type(NORA, Typing.remove(new Sign(1, 0), 10));
        assertThat(hands(1, "Drie", TESS)).isEmpty();
    }

    @Test
    void ofALineThatIsPartedBothHalvesAreOfWhoeverPartedIt() {
        type(NORA, Typing.insert(new Sign(3, 0), new Sign(1, 3), new Sign(1, 4), "\n\n"));
        assertThat(hands(1, "Een\n\ntwee\n\nDrie", TESS)).isEqualTo(Map.of(NORA, "0 2"));
    }

    @Test
    void whatOnlyWhoeverSendsThePageWroteNeedsNoWord() {
        type(TESS, Typing.insert(new Sign(2, 0), end(), null, "!!"));
        assertThat(hands(1, BEFORE + "!!", TESS)).isEmpty();
        assertThat(hands(2, BEFORE + "!!", TESS)).as("the page held it").isEmpty();
    }

    @Test
    void theNumberOfAnothersWindowMakesNoWordsTheirs() {
        type(NORA, Typing.insert(new Sign(3, 0), end(), null, "\n\nVan Nora"));
        type(TESS, Typing.insert(new Sign(3, 10), new Sign(3, 9), null, "\n\nZogenaamd van Nora"));
        assertThat(hands(1, BEFORE + "\n\nVan Nora\n\nZogenaamd van Nora", NORA))
                .isEqualTo(Map.of(NORA, "4", TESS, "6"));
    }

    @Test
    void whatStandsInNoChangeIsOfWhoeverSentThePage() {
        type(NORA, Typing.insert(new Sign(3, 0), end(), null, "\n\nVan Nora"));
        assertThat(hands(1, BEFORE + "\n\nVan Nora\n\nZogenaamd van Nora", TESS))
                .isEqualTo(Map.of(NORA, "4", TESS, "5 6"));
    }

    @Test
    void aBeginningThatSaysMoreThanThePageIsOfWhoeverBegan() {
        log.set(0, new Typed(1, TESS, Typing.first(1, BEFORE + "\n\nErbij")));
        type(NORA, Typing.insert(new Sign(3, 0), new Sign(1, 2), new Sign(1, 3), " keer"));
        assertThat(hands(1, "Een keer twee\n\nDrie\n\nErbij", NORA)).isEqualTo(Map.of(NORA, "0", TESS, "4"));
    }

    @Test
    void whereAChangeCannotBeReadTheyWroteItTogether() {
        type(NORA, "AAAB");
        assertThat(hands(1, BEFORE, TESS)).isEqualTo(Map.of(TESS, "0 1 2", AMINA, "0 1 2", NORA, "0 1 2"));
        type(NORA, "A");
        assertThat(hands(1, BEFORE, TESS)).containsKey(NORA);
    }

    @Test
    void whatComesTooEarlyWaitsForWhatItStandsBeside() {
        type(TESS, Typing.insert(new Sign(2, 0), new Sign(3, 1), null, " en Tess"));
        type(NORA, Typing.insert(new Sign(3, 0), end(), null, "\n\nNora"));
        assertThat(hands(1, BEFORE + "\n\n en Tess", AMINA)).containsEntry(TESS, "4");
    }

    @Test
    void ofASuggestionThatWasGoneOnWithEachHasTheirOwn() {
        var hands = Hands.suggested("Een\n\nTwee", TESS, "Een\n\nTwee\n\nDrie", AMINA);
        assertThat(lines(hands)).isEqualTo(Map.of(TESS, "0 1 2", AMINA, "3 4"));
        assertThat(Hands.suggested("Een", TESS, "Een", AMINA)).isEmpty();
    }

    private static Sign end() {
        return new Sign(1, BEFORE.length() - 1);
    }

    private void type(PersonId by, String change) {
        log.add(new Typed(log.size() + 1, by, change));
    }

    private Map<PersonId, String> hands(int kept, String after, PersonId editor) {
        return lines(Hands.typed(log, kept, BEFORE, after, editor));
    }

    private static Map<PersonId, String> lines(Map<PersonId, BitSet> hands) {
        return hands.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream()
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" "))));
    }
}
