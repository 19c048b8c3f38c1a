package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoe controleer ik de medicatie in de nacht?",
                "Wie heeft het protocol voor wondzorg?",
                "Overdracht bij wisseling van dienst",
                "Medicatieveiligheid verbeteren",
                "We gebruiken de tool 'Release Manager', maar hij doet het niet. Iemand een idee?",
                "Rooster kwijt, waar vind ik dat"
            })
    void dutchIsRecognised(String text) {
        assertThat(LanguageGuess.of(text, "en")).isEqualTo("nl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I check the medication at night?",
                "Who has the wound care protocol?",
                "Handover when shifts change",
                "Improving medication safety",
                "My app is on the server but it does not start. Any idea?",
                "Where can I find the new schedule"
            })
    void englishIsRecognised(String text) {
        assertThat(LanguageGuess.of(text, "nl")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "12345", "😀", "مرحبا", "protocol", "\ud800"})
    void whatDoesNotTellFallsBack(String text) {
        assertThat(LanguageGuess.of(text, "nl")).isEqualTo("nl");
        assertThat(LanguageGuess.of(text, "en")).isEqualTo("en");
    }

    @Test
    void onlyTheBeginningOfAMegabyteIsRead() {
        assertThat(LanguageGuess.of("het is een hele lange tekst ".repeat(40_000), "en"))
                .isEqualTo("nl");
    }
}
