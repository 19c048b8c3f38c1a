package nl.zwerm.home.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.home.internal.Where.Way;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class FindingTheWayTests {

    @Autowired
    private Where where;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoe spoel ik een picclijn? | questions",
                "Does anyone know the code of the lift? | questions",
                "Wie werkt er op de apotheek | people",
                "Which colleague of surgery can help | people",
                "Wie weet hoe je de nieuwe pomp instelt? | questions",
                "Wie heeft een idee voor een lekker hapje? | questions",
                "Heeft iemand feedback voor mij? | feedback",
                "Wat kan ik de volgende keer beter doen? | feedback",
                "I want to learn how to place a drip | workshops",
                "Of course I can move to another ward | questions",
                "zzz qqq | questions"
            })
    void aSentenceLeadsToItsPlace(String sentence, String place) {
        assertThat(where.to(sentence)).first().extracting(Way::place).isEqualTo(place);
    }

    @Test
    void theReaderIsToldByWhichWordItWasChosen() {
        assertThat(web.get().uri("/where?q=Wie werkt er bij de apotheek").with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .bodyText()
                .contains("“wie werkt”", "href=\"/people\"", "Stel een vraag");
    }

    @Test
    void whatIsTypedIsNeverLostOrTrusted() {
        assertThat(web.get()
                        .uri("/where")
                        .param("q", "<script>alert(1)</script> hoe?")
                        .with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert")
                .contains("&lt;script");
        assertThat(web.get().uri("/where").param("q", "x".repeat(600)).with(cast.as(Cast.AMINA)))
                .hasStatus(422)
                .bodyText()
                .contains("Dit is te lang");
    }
}
