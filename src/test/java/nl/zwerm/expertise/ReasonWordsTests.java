package nl.zwerm.expertise;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReasonWordsTests {

    private final Properties dutch = words("nl");
    private final Properties english = words("en");

    @Test
    void bothLanguagesHaveEverySentence() {
        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        assertThat(reasons()).allSatisfy(reason -> assertThat(dutch).containsKey(reason.key()));
        for (var stage : Escalation.Stage.values()) {
            if (stage != Escalation.Stage.ASKED) {
                var key = "expertise.escalation."
                        + stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
                assertThat(dutch).containsKey(key);
            }
        }
    }

    @Test
    void everySentenceTakesExactlyWhatItsReasonGives() {
        for (var reason : reasons()) {
            for (var words : List.of(dutch, english)) {
                assertThat(arguments(words.getProperty(reason.key())))
                        .isEqualTo(reason.arguments().keySet());
            }
        }
    }

    @Test
    void oneQuestionAndMoreReadWell() {
        assertThat(say(dutch, "nl", answered(1)))
                .isEqualTo("Je krijgt deze vraag omdat je in maart 2026 een vraag over wondzorg beantwoordde"
                        + " en nog ruimte hebt.");
        assertThat(say(dutch, "nl", answered(2)))
                .isEqualTo("Je krijgt deze vraag omdat je sinds maart 2026 2 vragen over wondzorg beantwoordde"
                        + " en nog ruimte hebt.");
        assertThat(say(english, "en", answered(1)))
                .isEqualTo("You get this question because you answered a question about wondzorg in maart 2026"
                        + " and have room.");
        assertThat(say(dutch, "nl", new Reason.AnsweredAlike(1)))
                .isEqualTo("Je krijgt deze vraag omdat je een vraag beantwoordde die hierop lijkt en nog ruimte hebt.");
    }

    private static Reason answered(int count) {
        return new Reason.AnsweredInTopic(count, 7, Instant.EPOCH);
    }

    private static List<Reason> reasons() {
        return List.of(
                answered(2),
                new Reason.AnsweredAlike(3),
                new Reason.SameWords(),
                new Reason.Declared(7),
                new Reason.Seeks(7),
                new Reason.Follows(7),
                new Reason.TopicSteward(7),
                new Reason.Welcomes(),
                new Reason.Steward());
    }

    /** Those inside plural forms too. */
    private static Set<String> arguments(String sentence) {
        var pattern = new MessagePattern(sentence);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toSet());
    }

    private static String say(Properties words, String language, Reason reason) {
        var with = new HashMap<>(reason.arguments());
        with.replace("topic", "wondzorg");
        with.replace("since", "maart 2026");
        return new MessageFormat(words.getProperty(reason.key()), Locale.of(language)).format(Map.copyOf(with));
    }

    private static Properties words(String language) {
        var words = new Properties();
        var file = "/words/expertise_" + language + ".properties";
        try (var in = Objects.requireNonNull(ReasonWordsTests.class.getResourceAsStream(file))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
        return words;
    }
}
