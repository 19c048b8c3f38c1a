package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkingTests {

    @Test
    void aWholeWordIsMarkedForItsStemOrPart() {
        assertThat(marked("veiligheid", "nl", "Over medicatieveiligheid.")).containsExactly("medicatieveiligheid");
        assertThat(marked("protocol", "nl", "Alle protocollen en het valpreventieprotocol"))
                .containsExactly("protocollen", "valpreventieprotocol");
        assertThat(marked("schedule", "en", "Scheduling a schedule")).containsExactly("Scheduling", "schedule");
        assertThat(marked("patient", "nl", "De patiënt, de PATIËNT!")).containsExactly("patiënt", "PATIËNT");
    }

    @Test
    void onlyWhatWasAskedForIsMarked() {
        assertThat(marked("hoe werkt de pomp", "nl", "De pomp in de gang van de afdeling"))
                .containsExactly("pomp");
        assertThat(marked("rooster -nacht", "nl", "rooster in de nacht")).containsExactly("rooster");
        assertThat(marked("\"nieuwe dienst\"", "nl", "nieuwe taak, nieuwe dienst, dienst"))
                .containsExactly("nieuwe dienst");
    }

    @Test
    void aMisspelledWordMarksWhatWasMeant() {
        assertThat(marked("medicatei", "nl", "Over medicatie en meditatie")).contains("medicatie");
    }

    @Test
    void aHyphenatedWordIsMarkedOnce() {
        assertThat(marked("e-mail", "nl", "Stuur een e-mail of email")).containsExactly("e-mail", "email");
    }

    @Test
    void theBestPiecesOfALongTextAreShown() {
        var filler = "woorden over iets anders die niemand zoekt ".repeat(20);
        var text = filler + "het rooster " + filler + "het rooster voor de nacht " + filler;

        var passages = new Highlighter("rooster nacht").highlight("nl", text, 1);

        assertThat(passages).singleElement().satisfies(passage -> {
            assertThat(passage.text()).contains("rooster voor de nacht").hasSizeLessThan(260);
            assertThat(passage.cutBefore()).isTrue();
            assertThat(passage.cutAfter()).isTrue();
            assertThat(text.substring(passage.start())).startsWith(passage.text());
        });
        assertThat(new Highlighter("rooster nacht").highlight("nl", text, 5)).hasSize(2);
    }

    @Test
    void aTextWithoutMarksShowsItsBeginning() {
        assertThat(new Highlighter("iets").highlight("nl", "Een korte\ntekst", 2))
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.text()).isEqualTo("Een korte tekst");
                    assertThat(passage.marks()).isEmpty();
                    assertThat(passage.cutAfter()).isFalse();
                });
        assertThat(new Highlighter("iets").highlight("nl", " ", 2)).isEmpty();
    }

    private static List<String> marked(String query, String language, String text) {
        return new Highlighter(query)
                .marks(language, text).stream()
                        .map(mark -> text.substring(mark.start(), mark.end()))
                        .toList();
    }
}
