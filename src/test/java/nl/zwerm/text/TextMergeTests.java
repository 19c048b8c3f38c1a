package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMergeTests {

    private static final String BEFORE = "Eerst\n\nDan\n\nTot slot";

    @Test
    void changesInDifferentPlacesStandTogether() {
        assertThat(TextMerge.of(BEFORE, "Eerst dit\n\nDan\n\nTot slot", "Eerst\n\nDan\n\nTot slot dat\n\nEn nog iets"))
                .isEqualTo(new TextMerge("Eerst dit\n\nDan\n\nTot slot dat\n\nEn nog iets", true));
        assertThat(TextMerge.of(BEFORE, "Eerst\n\nTot slot", "Nieuw\n\nEerst\n\nDan\n\nTot slot"))
                .isEqualTo(new TextMerge("Nieuw\n\nEerst\n\nTot slot", true));
    }

    @Test
    void theSameChangeByBothStandsOnce() {
        var both = "Eerst\n\nDaarna\n\nTot slot";
        assertThat(TextMerge.of(BEFORE, both, both)).isEqualTo(new TextMerge(both, true));
        assertThat(TextMerge.of(BEFORE, both, "Eerst\n\nDaarna\n\nEinde"))
                .isEqualTo(new TextMerge("Eerst\n\nDaarna\n\nEinde", true));
    }

    @Test
    void twoChangesOfOnePlaceBothStandThereAndThatIsSaid() {
        assertThat(TextMerge.of(BEFORE, "Eerst\n\nZij\n\nTot slot", "Eerst\n\nWij\n\nTot slot"))
                .isEqualTo(new TextMerge("Eerst\n\nZij\n\nWij\n\nTot slot", false));
        assertThat(TextMerge.of(BEFORE, "Eerst\n\nTot slot", "Eerst\n\nWij\n\nTot slot")
                        .clean())
                .isFalse();
    }

    @Test
    void whoChangedNothingStandsInNobodysWay() {
        assertThat(TextMerge.of(BEFORE, BEFORE, "Anders\n")).isEqualTo(new TextMerge("Anders\n", true));
        assertThat(TextMerge.of(BEFORE, "Anders\n", BEFORE)).isEqualTo(new TextMerge("Anders\n", true));
    }
}
