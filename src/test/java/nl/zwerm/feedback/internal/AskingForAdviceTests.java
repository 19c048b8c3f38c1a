package nl.zwerm.feedback.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingForAdviceTests extends FeedbackTrial {

    @Test
    void whoIsAskedIsToldAndFindsItOnToday() throws Exception {
        var request = ask(Cast.JONAS, Cast.TESS);
        for (var who : new Cast[] {Cast.JONAS, Cast.TESS}) {
            var today = page("/", who);
            assertThat(today).contains("Een collega vraagt je om advies", asked(request, who));
            assertThat(page("/feedback", who)).contains(QUESTION, "Amina");
            assertThat(page(asked(request, who), who)).contains(QUESTION, SITUATION, "met je naam erbij");
        }
        assertThat(page("/feedback", Cast.AMINA)).contains(QUESTION, "wacht nog");
        assertThat(page("/me", Cast.AMINA)).contains("Je vroeg om advies");
    }

    @Test
    void theGuideBringsItsSentenceAlong() throws Exception {
        assertThat(page("/feedback/new?question=Hoe doe ik \"het\"", Cast.AMINA))
                .contains("Hoe doe ik &#34;het&#34;")
                .doesNotContain("Wat is één ding");
        assertThat(page("/feedback/new", Cast.AMINA)).contains("Wat is één ding dat ik de volgende keer anders");
    }

    @ParameterizedTest
    @CsvSource({
        "situation,''",
        "question,''",
        "question,Wat kan ik anders doen in …?",
        "until,''",
        "until,2020-01-01",
        "until,9999-01-01",
        "until,morgen"
    })
    void whatMustBeMendedIsSaidAndNothingTypedIsLost(String field, String typed) throws Exception {
        var form = form(Cast.JONAS);
        form.set(form.indexOf(field) + 1, typed);
        var answer = send(form);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("id=\"" + field + "-error\"", "value=\"" + cast.id(Cast.JONAS) + "\" checked")
                .contains("question".equals(field) ? SITUATION : QUESTION);
        assertThat(count()).isZero();
    }

    @Test
    void aLineThatIsTooLongIsRefused() throws Exception {
        var form = form(Cast.JONAS);
        form.set(form.indexOf("question") + 1, "a".repeat(401));
        assertThat(send(form).getStatus()).isEqualTo(422);
        assertThat(count()).isZero();
    }

    @Test
    void oneAsksOneToFiveOthersAndNotOneself() throws Exception {
        assertThat(send(form()).getStatus()).isEqualTo(422);
        assertThat(send(form(Cast.AMINA)).getStatus()).isEqualTo(422);
        var six = form(Cast.JONAS, Cast.TESS, Cast.NORA, Cast.WILLEM, Cast.SANNE, Cast.BEHEER);
        assertThat(send(six).getStatus()).isEqualTo(422);
        var stranger = form();
        stranger.addAll(java.util.List.of("person", PublicId.show(PublicId.next()), "person", "nobody"));
        assertThat(send(stranger).getStatus()).isEqualTo(422);
        assertThat(send(java.util.List.of()).getStatus()).isEqualTo(422);
        assertThat(count()).isZero();
    }

    @Test
    void aFormThatIsSentTwiceAsksOnce() throws Exception {
        var form = form(Cast.JONAS);
        var first = send(form).getHeader("Location");
        assertThat(send(form).getHeader("Location")).isEqualTo(first);
        assertThat(count()).isOne();
        assertThat(jdbc.sql("select count(*) from spaces.space where held_for = 'feedback'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void guestsAskNobodyAndAreNotAsked() throws Exception {
        jdbc.sql("update people.person set guest = true where id = :id")
                .param("id", cast.id(Cast.TESS).value())
                .update();
        assertThat(status("/feedback", Cast.TESS)).isEqualTo(404);
        assertThat(status("/feedback/new", Cast.TESS)).isEqualTo(404);
        assertThat(send("/feedback", Cast.TESS).getStatus()).isEqualTo(404);
        assertThat(send(form(Cast.TESS)).getStatus()).isEqualTo(422);
    }

    @Test
    void whoAsksVeryOftenIsSlowedDown() throws Exception {
        for (int i = 0; i < 10; i++) {
            ask(Cast.JONAS);
        }
        assertThat(send(form(Cast.JONAS)).getStatus()).isEqualTo(429);
    }

    private int count() {
        return jdbc.sql("select count(*) from feedback.request")
                .query(Integer.class)
                .single();
    }
}
