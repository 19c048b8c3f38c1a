package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import nl.zwerm.text.PatientData.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientDataTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"111222333", "nummer 1112.22.333.", "BSN: 111 222 333", "(123456782)", "10000008", "nr 010000008"
            })
    void findsACitizenServiceNumberByItsElevenCheck(String text) {
        assertThat(PatientData.in(text)).contains(Trace.BSN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222334",
                "000000000",
                "op 12-03-1951 om half drie",
                "bedrag 1.112.223,33",
                "3 x 25 mg om 8 uur",
                "kamer 12, bed 4",
                "1112223331112"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(PatientData.in(text)).doesNotContain(Trace.BSN);
    }

    @ParameterizedTest
    @CsvSource({
        "zij is van 12-03-1951,DATE",
        "geb. 3 maart,DATE",
        "born 1951-03-12,DATE",
        "bel 06 12 34 56 78,PHONE",
        "bel +31 6 12345678,PHONE",
        "bel 030-1234567,PHONE",
        "mail j.jansen@example.org,EMAIL",
        "patiëntnummer 1234567,NUMBER",
        "MRN: 00123457,NUMBER"
    })
    void findsWhatMayPointAtSomebody(String text, Trace trace) {
        assertThat(PatientData.in(text)).containsExactly(trace);
    }

    @Test
    void tellsOneFromAnotherByHowItIsWritten() {
        assertThat(PatientData.found("geboren 12-03-1951, mail (jan@piet.nl), bel 06 123 456 78."))
                .extracting(PatientData.Found::written)
                .containsExactly("12-03-1951", "geboren 12-03-1951", "06 123 456 78", "jan@piet.nl");
        assertThat(PatientData.found("mail jan@piet.nl of jan@piet.nl, niet an@piet.nl"))
                .hasSize(2);
    }

    @Test
    void findsEveryKindThatIsThere() {
        assertThat(PatientData.in("geboren 12-03-1951, mail jan@piet.nl, bel 06-12345678"))
                .containsExactlyInAnyOrder(Trace.DATE, Trace.EMAIL, Trace.PHONE);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {",a", "geb,' '", "pid,' '", ",a@", "a@,b-", ",1 ", ",.", "@,a.", ",geb ", ",0612"})
    void takesNoLongerThanTheTextIs(String begin, String again) {
        var text = (begin == null ? "" : begin) + again.repeat(1_000_000 / again.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PatientData.in(text));
    }

    @Test
    void findsNothingInACase() {
        assertThat(PatientData.in(
                        "Een man van in de zeventig weigerde drie keer zijn medicijnen. Wat had ik kunnen vragen?"))
                .isEmpty();
    }
}
