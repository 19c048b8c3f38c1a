package nl.zwerm.home.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
                "De nachtdienst is te zwaar | needs",
                "Er is ruzie in het team | needs",
                "De alarmen houden 's nachts nooit op | needs",
                "De printer is alweer kapot | needs",
                "Wij missen een stille kamer | needs",
                "Ik mis een plek om even te zitten | needs",
                "Ons ontbreekt een goede overdracht | needs",
                "Wij willen graag een koffieapparaat | needs",
                "Wij willen leren reanimeren | workshops",
                "Ik zou graag leren katheteriseren | workshops",
                "Ik wil een collega bedanken | recognition",
                "Wij gaan twee weken proberen zonder bel | pilots",
                "Hoe ga ik om met ruzie in een familie? | questions",
                "Wanneer is een bloeddruk te hoog? | questions",
                "Hoe laat is het altijd druk | questions",
                "The night shift is too heavy | needs",
                "The alarms at night never stop | needs",
                "People keep arguing on our ward | needs",
                "The printer is broken again | needs",
                "We miss a quiet room | needs",
                "I wish there was somewhere to sit | needs",
                "We'd like a coffee machine | needs",
                "We would like to learn how to resuscitate | workshops",
                "I want to thank a colleague | recognition",
                "How do I deal with an argument in a family? | questions",
                "When is a blood pressure too high | questions",
                "zzz qqq | questions"
            })
    void aSentenceLeadsToItsPlace(String sentence, String place) {
        assertThat(where.to(sentence)).first().extracting(Way::place).isEqualTo(place);
    }

    @Test
    void aComplaintMayBeAskedAsWell() {
        assertThat(where.to("De nachtdienst is te zwaar"))
                .extracting(Way::place, Way::because)
                .containsExactly(tuple("needs", "te zwaar"), tuple("questions", ""));
        assertThat(where.to("Waarom is de nachtdienst te zwaar?"))
                .extracting(Way::place)
                .containsExactly("questions", "needs");
    }

    @Test
    void whereNothingIsRecognisedItSaysSoAndOffersWhatIsCommon() {
        assertThat(where.to("zzz qqq"))
                .extracting(Way::place)
                .containsExactly("questions", "needs", "ideas", "recognition");
        assertThat(web.get().uri("/where?q=zzz qqq").with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .bodyText()
                .contains("We herkenden niets in je zin", "Of doe je liever dit?", "/needs/new?title=zzz+qqq");
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
