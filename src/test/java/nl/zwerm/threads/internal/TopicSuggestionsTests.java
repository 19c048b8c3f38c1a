package nl.zwerm.threads.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics.Spelling;
import org.junit.jupiter.api.Test;

class TopicSuggestionsTests {

    private static final List<Topic> TOPICS = Stream.of(
                    "medicatie",
                    "Medicatieveiligheid",
                    "wondzorg",
                    "roosters",
                    "ICT",
                    "zorg op afstand",
                    "overdracht",
                    "cooking",
                    "Infuus en lijnen",
                    "Schoonmaak, techniek en keuken")
            .map(name -> new Topic(TopicId.next(), name))
            .toList();

    @Test
    void aTopicIsSuggestedWhenItsWordStandsInTheText() {
        assertThat(suggested("Hoe doen jullie de Overdracht bij ict?")).containsExactly("overdracht", "ICT");
    }

    @Test
    void alsoWithinADutchCompound() {
        assertThat(suggested("Wie weet iets van medicatieveiligheid in de nachtdienst?"))
                .containsExactly("Medicatieveiligheid", "medicatie");
        assertThat(suggested("Is er een rooster voor het weekend?")).containsExactly("roosters");
    }

    @Test
    void aWordWithWhichItBeginsTellsOfIt() {
        assertThat(suggested("Hoe verzorg ik een diepe wond?")).containsExactly("wondzorg");
        assertThat(suggested("Wonden die niet dichtgaan")).containsExactly("wondzorg");
        assertThat(suggested("Iets over de dienst")).isEmpty();
        assertThat(suggested("Dank aan Carla Cook")).isEmpty();
    }

    @Test
    void shortNamesStandAlone() {
        assertThat(suggested("verdict")).isEmpty();
    }

    @Test
    void everyWordOfATopicMustBeThere() {
        assertThat(suggested("zorg")).isEmpty();
        assertThat(suggested("zorg van een afstand, op maat")).containsExactly("zorg op afstand");
    }

    @Test
    void ofATopicThatNamesSeveralThingsOneIsEnough() {
        assertThat(suggested("Hoe blijft de infuuspomp onderweg aan?")).containsExactly("Infuus en lijnen");
        assertThat(suggested("Wie helpt er in de keuken?")).containsExactly("Schoonmaak, techniek en keuken");
        assertThat(suggested("En nu?")).isEmpty();
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(suggested("")).isEmpty();
        assertThat(suggested("?! \u200b")).isEmpty();
    }

    private static List<String> suggested(String text) {
        return TopicSuggestions.in(
                        text,
                        TOPICS.stream()
                                .map(topic -> new Spelling(topic.name(), topic))
                                .toList(),
                        5)
                .stream()
                .map(Topic::name)
                .toList();
    }
}
