package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.circles.methods.MethodLibrary;
import nl.zwerm.shared.Said;
import nl.zwerm.testing.BetweenTwo;
import nl.zwerm.testing.Cast;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Words;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody reads about the methods, and is helped to choose one. */
class ReadingMethodsTests extends BetweenTwo {

    private static final String CHOICE = "/methods/choice";

    @Autowired
    private MethodLibrary library;

    @Autowired
    private Words words;

    @Test
    void allMethodsAreListed() throws Exception {
        var page = main("/methods", Cast.AMINA);
        assertThat(library.all())
                .hasSize(18)
                .allSatisfy(method -> assertThat(page)
                        .contains(
                                "href=\"/methods/" + method.id() + "\"",
                                method.name().nl(),
                                method.need().nl()));
    }

    @Test
    void eachIsToldFromFirstPhaseToLast() throws Exception {
        for (var method : library.all()) {
            var page = main("/methods/" + method.id(), Cast.AMINA);
            assertThat(page).contains(method.keeps().nl(), method.minutes() + " minuten");
            method.phases()
                    .forEach(phase -> assertThat(page)
                            .contains(phase.number() + ". " + phase.title().nl()));
        }
    }

    @Test
    void ofVotesNoNamesAreEverPromised() throws Exception {
        assertThat(main("/methods/incident", Cast.AMINA))
                .contains("Niemand ziet waar jij op stemt.")
                .doesNotContain("staan de namen er wel bij");
        assertThat(main("/methods/lean-coffee", Cast.AMINA))
                .contains("Niemand ziet wat jij kiest.")
                .doesNotContain("staan de namen er wel bij");
        assertThat(main("/methods/ten-step", Cast.AMINA)).contains("staan de namen er wel bij");
    }

    @Test
    void allThatIsSaidOfThemIsSaidInBothLanguages() {
        for (var method : library.all()) {
            var page = MethodViews.page(method, MethodPage.Ours.NOTHING, Errors.NONE);
            Stream.of(
                            List.of(page.minutes(), page.people(), page.safety(), page.lead(), page.owner()),
                            page.roles(),
                            page.loops(),
                            page.steps().stream()
                                    .flatMap(ReadingMethodsTests::said)
                                    .toList())
                    .flatMap(List::stream)
                    .forEach(said ->
                            Words.LANGUAGES.forEach(language -> assertThat(words.say(language, said.key(), said.with()))
                                    .as(said.key())
                                    .isNotBlank()
                                    .doesNotContain("{")));
        }
    }

    @Test
    void whoSeesWhatIsToldInPlainWords() throws Exception {
        assertThat(main("/methods/incident", Cast.AMINA))
                .contains(
                        "Wat de inbrenger verzegelt, gaat open in fase 9.",
                        "De inbrenger ziet in deze fase niets.",
                        "ten hoogste 3 vragen",
                        "10 min met zes mensen",
                        "De stemmen kiezen wie de inbrenger is.");
        assertThat(main("/methods/gossip", Cast.AMINA)).contains("Dit verdwijnt zodra de bijeenkomst sluit.");
        assertThat(main("/methods/six-hats", Cast.AMINA)).contains("één beeld of gevoel, in 15 woorden");
        assertThat(main("/methods/lean-coffee", Cast.AMINA)).contains("0,5 min", "Minuten per onderwerp: 5, 3, 1.");
    }

    @Test
    void aGroupCanBeginWithIt() throws Exception {
        var page = Jsoup.parse(main("/methods/troika", Cast.AMINA));
        var form = main(page.select("a.primary").attr("href"), Cast.AMINA);
        assertThat(Jsoup.parse(form).select("option[selected]").eachAttr("value"))
                .contains("troika");
    }

    @Test
    void whatIsNoMethodIsNotThere() throws Exception {
        assertThat(status("/methods/nowhere", Cast.AMINA)).isEqualTo(404);
    }

    @Test
    void whoJustComesIsAskedThreeQuestions() throws Exception {
        assertThat(main(CHOICE, Cast.AMINA))
                .contains("Wat hebben jullie nodig?", "Hoeveel tijd is er?", "Hoe goed kennen jullie elkaar?")
                .doesNotContain("error-summary", "data-hook=\"advice\"");
    }

    @Test
    void whoAnswersIsProposedAtMostThreeWithReasons() throws Exception {
        assertThat(main(CHOICE + "?need=event&minutes=90&safety=low&people=6", Cast.AMINA))
                .contains(
                        "Deze methodes passen",
                        "href=\"/methods/incident\"",
                        "Duurt 75 minuten; jullie hebben er 90.",
                        "Voor 4 tot 8 mensen; jullie zijn met 6.")
                .doesNotContain("href=\"/methods/mdo-learning\"");
    }

    @Test
    void whatCannotBeAnsweredIsSaidAndKept() throws Exception {
        for (var wrong : List.of(
                "?minutes=60",
                "?need=x&minutes=60",
                "?need=event&minutes=7",
                "?need=event&safety=x",
                "?need=event&people=1",
                "?need=event&people=veel",
                "?need=event&people=99999999999")) {
            assertThat(status(CHOICE + wrong, Cast.AMINA)).as(wrong).isEqualTo(422);
        }
        assertThat(page(CHOICE + "?need=event&minutes=90&safety=high&people=veel", Cast.AMINA))
                .contains("Vul een getal in van 2 tot en met 60", "value=\"veel\"", "value=\"event\" checked");
    }

    private static Stream<Said> said(MethodPage.Step step) {
        return Stream.of(
                        Stream.of(step.minutes()),
                        step.notes().stream(),
                        step.sees().stream(),
                        step.writers().stream()
                                .flatMap(writer -> Stream.concat(
                                        Stream.of(writer.who()),
                                        writer.what().stream().map(MethodPage.Written::kind))))
                .flatMap(said -> said);
    }
}
